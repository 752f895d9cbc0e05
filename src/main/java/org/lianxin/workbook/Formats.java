package org.lianxin.workbook;

/** How codes, logins and numbers look, and how long texts may be. */
final class Formats {

  /** No full stop: it separates body and role in the name of a candidate group. No comma: lists. */
  static final String CODE = "[0-9A-Za-z](?:[0-9A-Za-z-]{0,38}[0-9A-Za-z])?";

  static final String AREA_CODE = "[1-9]\\d{5}[0-5]\\d{2}000";
  static final String LOGIN = "[a-z][a-z0-9._-]{2,63}";
  static final String PHONE = "\\+?[0-9][0-9 -]{2,18}[0-9]";
  static final String SECTOR = "[^,]{1,20}";

  static final String BAD_CODE = "directory.cell.code";
  static final String BAD_AREA_CODE = "directory.cell.area-code";
  static final String BAD_LOGIN = "directory.cell.login";
  static final String BAD_PHONE = "directory.cell.phone";
  static final String BAD_SECTOR = "directory.cell.sector";

  static final int VOTER_NAME = 40;
  static final int CONTACT = 60;
  static final int SHORT = 100;
  static final int LONG = 200;

  /** What the joined columns hold at most. */
  static final int AREAS = 150;

  static final int SECTORS = 10;

  private Formats() {}
}

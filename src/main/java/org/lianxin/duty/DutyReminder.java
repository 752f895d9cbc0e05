package org.lianxin.duty;

/**
 * That a deputy was told of what is missing in his year, or who helps a group of what is missing in
 * its deputies'.
 *
 * @param id its number in the table
 * @param told the deputy's login, or the code of the group
 * @param isOfGroup which of both
 */
record DutyReminder(long id, String told, boolean isOfGroup, DutyQuarter quarter) {

  /** Before the number of each, which no case's begins with. */
  static final String PREFIX = "LZ-";

  /** By which notices know it. */
  String reference() {
    return PREFIX + id;
  }
}

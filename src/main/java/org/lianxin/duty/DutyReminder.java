package org.lianxin.duty;

/**
 * That a deputy was told of what is missing in his year.
 *
 * @param id its number in the table
 */
record DutyReminder(long id, String login, DutyQuarter quarter) {

  /** Before the number of each, which no case's begins with. */
  static final String PREFIX = "LZ-";

  /** By which notices know it. */
  String reference() {
    return PREFIX + id;
  }
}

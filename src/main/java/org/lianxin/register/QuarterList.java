package org.lianxin.register;

import java.time.LocalDate;

/**
 * The list of a group and a quarter.
 *
 * @param quarterOf the quarter's first day
 * @param closesOn the first working day after the quarter
 * @param problems how many demands it lists
 * @param solved how many of them a signed reply calls solved or basically solved
 * @param pending how many have no signed reply
 * @param carried how many were received before the quarter
 * @param words what the liaison officer says to it, or null
 */
record QuarterList(
    long id,
    String group,
    LocalDate quarterOf,
    LocalDate closesOn,
    QuarterState state,
    int problems,
    int solved,
    int pending,
    int carried,
    String words) {

  /** Before the number of each list, which no case's begins with. */
  static final String PREFIX = "JQ-";

  /** The business key of its process. */
  String number() {
    return PREFIX + id;
  }

  Quarter quarter() {
    return Quarter.of(quarterOf);
  }
}

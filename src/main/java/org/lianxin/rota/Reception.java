package org.lianxin.rota;

import java.time.LocalDate;

/**
 * 接待日: one group's day in one month.
 *
 * @param id its number in the table
 * @param group the code of the group
 * @param meetsOn the day
 * @param fromTime from when, as {@code 09:00}
 * @param toTime until when
 * @param state how it stands
 * @param visitors how many came; null before it was held
 * @param recordedBy the login of who wrote it down, or null
 */
record Reception(
    long id,
    String group,
    LocalDate meetsOn,
    String fromTime,
    String toTime,
    ReceptionState state,
    Integer visitors,
    String recordedBy) {

  /** Before the number of each day, which no case's begins with. */
  static final String PREFIX = "JD-";

  /** By which notices name it. */
  String number() {
    return PREFIX + id;
  }
}

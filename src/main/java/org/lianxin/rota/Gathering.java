package org.lianxin.rota;

import java.time.LocalDate;

/**
 * A group's meeting of one kind in one period.
 *
 * @param id its number in the table
 * @param group the code of the group
 * @param kind for what
 * @param periodOf the first day of the period
 * @param meetsOn the day
 * @param fromTime from when, as {@code 09:00}
 * @param toTime until when
 * @param place where; empty for the home
 * @param state how it stands
 * @param movedFrom the day before it was moved, or null
 * @param reason why it was moved, or null
 * @param present how many deputies came; null before it was held
 * @param activity the number of the activity's record by which it was held, or null
 */
record Gathering(
    long id,
    String group,
    GatheringKind kind,
    LocalDate periodOf,
    LocalDate meetsOn,
    String fromTime,
    String toTime,
    String place,
    ReceptionState state,
    LocalDate movedFrom,
    String reason,
    Integer present,
    String activity) {

  /** Before the number of each meeting, which no case's begins with. */
  static final String PREFIX = "ND-";

  /** By which notices name it. */
  String number() {
    return PREFIX + id;
  }

  /** The last day to which it may be moved. */
  public LocalDate lastDay() {
    return kind.lastDay(periodOf);
  }
}

package org.lianxin.activity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * An activity before it is held, and what became of it.
 *
 * @param id its number in the table
 * @param byGroup whether a group organises it, and not a deputy alone
 * @param organiser the group's code or the deputy's login
 * @param area the code of the area where it will be
 * @param station the code of the station, or null
 * @param fromTime from when, as {@code 09:00}
 * @param toTime until when
 * @param plannedBy the login of who planned it
 * @param activityNo the number of the record, or null
 * @param reason why it was called off or not held, or null
 */
record PlannedActivity(
    long id,
    PlanState state,
    ActivityForm form,
    boolean concentrated,
    boolean byGroup,
    String organiser,
    String area,
    String station,
    String place,
    String subject,
    LocalDate meetsOn,
    String fromTime,
    String toTime,
    String plannedBy,
    String activityNo,
    String reason) {

  /** Before the number of each, which no case's begins with. */
  static final String PREFIX = "HP-";

  /** The business key of its process. */
  public String number() {
    return PREFIX + id;
  }

  /** As lists of tasks and notices name it. */
  public String title() {
    return meetsOn + " " + subject;
  }

  /** When it begins, in China. */
  LocalDateTime meetsAt() {
    return meetsOn.atTime(LocalTime.parse(fromTime));
  }

  /** Whether it may be called off: nothing is on record. */
  public boolean isPlanned() {
    return state == PlanState.PLANNED;
  }
}

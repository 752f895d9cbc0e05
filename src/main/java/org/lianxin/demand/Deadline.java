package org.lianxin.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lianxin.calendar.Limit;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;

/**
 * One limit that runs on a case.
 *
 * @param id its number
 * @param caseNo the case
 * @param kind what has to be done in time
 * @param part what of the case, or {@link Deadlines#WHOLE}
 * @param limit how long
 * @param source the rule that says so
 * @param responsible the group or login that has to meet it
 * @param startedOn the day it started, not counted
 * @param firstDueOn the day it was first due
 * @param dueOn the day it is due now
 * @param isProvisional whether the next year's holidays, not published yet, may still move the day
 * @param metAt when it was met, or empty while it runs
 * @param outerOn the last day that the law allows in all, whatever was granted (rule
 *     legal-outer-limit); empty where it says nothing
 */
public record Deadline(
    long id,
    String caseNo,
    LimitKind kind,
    String part,
    Limit limit,
    String source,
    String responsible,
    LocalDate startedOn,
    LocalDate firstDueOn,
    LocalDate dueOn,
    boolean isProvisional,
    Optional<Instant> metAt,
    Optional<LocalDate> outerOn) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** The last millisecond of the due day in China, as {@link org.lianxin.calendar.DueDate#end}. */
  public Instant end() {
    return dueOn.plusDays(1).atStartOfDay(CHINA).toInstant().minusMillis(1);
  }

  /** The day after which it is late: its own, or the law's where that comes first. */
  public LocalDate lateAfter() {
    return outerOn.filter(outer -> outer.isBefore(dueOn)).orElse(dueOn);
  }

  /**
   * Refuses a day to which this limit can't be put off.
   *
   * @param field that holds the day
   * @param last the last day allowed
   * @param source the rule that says so
   * @throws Refusal when the day is no later than the present one, or later than the last
   */
  public void refuseMove(String field, LocalDate day, LocalDate last, String source) {
    if (!day.isAfter(dueOn)) {
      throw Refusal.of(field, "demand.extension.no-later", day.toString(), dueOn.toString());
    }
    if (day.isAfter(last)) {
      throw Refusal.of(field, "demand.extension.too-late", day.toString(), last.toString(), source);
    }
  }
}

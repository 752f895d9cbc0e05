package org.lianxin.calendar.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;

/** Limits in working days as the engine writes and dates them. */
final class EngineLimits {

  private static final String WORKING_DAYS = "P\\d+WD";

  private final WorkingCalendar calendar;
  private final Clock clock;

  EngineLimits(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  static boolean isWorkingDays(String text) {
    return text.matches(WORKING_DAYS);
  }

  /**
   * When the limit ends.
   *
   * @param start what set the clock going; null is now
   */
  Date end(Limit limit, Date start) {
    var day = LocalDate.ofInstant(orNow(start).toInstant(), clock.getZone());
    return Date.from(calendar.plus(day, limit).end());
  }

  /** The start that is given, or now. */
  Date orNow(Date start) {
    return start == null ? Date.from(clock.instant()) : start;
  }
}

package org.lianxin.calendar.process;

import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;

/** Limits in working days as the engine writes and dates them. */
final class EngineLimits {

  private static final String WORKING_DAYS = "P\\d+WD";

  private final WorkingCalendar calendar;
  private final ZoneId zone;

  EngineLimits(WorkingCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  static boolean isWorkingDays(String text) {
    return text.matches(WORKING_DAYS);
  }

  /**
   * When the limit ends.
   *
   * @param start what set the clock going; null is the engine's now
   */
  Date end(Limit limit, Date start) {
    var day = orNow(start).toInstant().atZone(zone).toLocalDate();
    return Date.from(calendar.plus(day, limit).end());
  }

  /** The start that is given, or the engine's now. */
  static Date orNow(Date start) {
    return start == null ? ClockUtil.getCurrentTime() : start;
  }
}

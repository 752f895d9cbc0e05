package org.lianxin.calendar.process;

import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.lianxin.calendar.Limit;

/**
 * Repeats in working days: {@code R3/P5WD} falls due at the end of the 5th, 10th and 15th working
 * day, {@code R/P5WD} for ever. The engine casts its cycle calendar to the stock class.
 */
final class WorkingDayCycle extends CycleBusinessCalendar {

  /** Times, start (which the engine writes in when the model does not), working days. */
  private static final Pattern REPEAT = Pattern.compile("R(\\d*)/(?:([^/P]+)/)?(P\\d+WD)");

  private final EngineLimits limits;

  WorkingDayCycle(EngineLimits limits) {
    this.limits = limits;
  }

  @Override
  public Date resolveDuedate(String text, Date start, long offset) {
    var repeat = REPEAT.matcher(text);
    return repeat.matches()
        ? next(repeat, start, offset)
        : super.resolveDuedate(text, start, offset);
  }

  /**
   * The first turn that is still to come.
   *
   * @param offset milliseconds by which somebody moved the turns for good
   * @return null after the last
   */
  private Date next(Matcher repeat, Date start, long offset) {
    var now = limits.orNow(start);
    var limit = Limit.parse(repeat.group(3));
    var times = repeat.group(1).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(repeat.group(1));
    var due = repeat.group(2) == null ? now : DateTimeUtil.parseDate(repeat.group(2));
    for (int turn = 1; turn <= times; turn++) {
      due = limits.end(limit, due);
      var moved = new Date(due.getTime() + offset);
      if (moved.after(now)) {
        return moved;
      }
    }
    return null;
  }
}

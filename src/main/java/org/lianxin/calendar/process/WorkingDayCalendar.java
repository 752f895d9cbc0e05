package org.lianxin.calendar.process;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.calendar.Limit;

/** Takes working days out of the hands of one of the engine's calendars, and nothing else. */
final class WorkingDayCalendar implements BusinessCalendar {

  private final EngineLimits limits;
  private final BusinessCalendar stock;

  WorkingDayCalendar(EngineLimits limits, BusinessCalendar stock) {
    this.limits = limits;
    this.stock = stock;
  }

  @Override
  public Date resolveDuedate(String text) {
    return resolveDuedate(text, (Date) null);
  }

  @Override
  public Date resolveDuedate(String text, Task task) {
    return resolveDuedate(text);
  }

  @Override
  public Date resolveDuedate(String text, Date start) {
    return EngineLimits.isWorkingDays(text)
        ? limits.end(Limit.parse(text), start)
        : stock.resolveDuedate(text, start);
  }
}

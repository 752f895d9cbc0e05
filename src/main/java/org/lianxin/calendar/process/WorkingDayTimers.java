package org.lianxin.calendar.process;

import java.time.Clock;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.lianxin.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Lets a model say {@code P5WD} where it may say {@code P5D}: timers of all three kinds, due dates
 * and follow-up dates of tasks. Any other text goes to the engine's own calendars. See decision
 * 0003.
 */
@Component
class WorkingDayTimers extends SpringBootProcessEnginePlugin {

  private final EngineLimits limits;

  WorkingDayTimers(WorkingCalendar calendar, Clock clock) {
    this.limits = new EngineLimits(calendar, clock);
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    var calendars = new MapBusinessCalendarManager();
    calendars.addBusinessCalendar(
        DurationBusinessCalendar.NAME,
        new WorkingDayCalendar(limits, new DurationBusinessCalendar()));
    calendars.addBusinessCalendar(
        DueDateBusinessCalendar.NAME,
        new WorkingDayCalendar(limits, new DueDateBusinessCalendar()));
    calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new WorkingDayCycle(limits));
    engine.setBusinessCalendarManager(calendars);
  }
}

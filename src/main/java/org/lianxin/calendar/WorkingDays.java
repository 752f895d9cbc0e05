package org.lianxin.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The calendar over the loaded days. */
@Component
class WorkingDays implements WorkingCalendar {

  private final Supplier<Holidays> holidays;
  private final ZoneId zone;

  WorkingDays(Supplier<Holidays> holidays, Clock clock) {
    this.holidays = holidays;
    this.zone = clock.getZone();
  }

  @Override
  public boolean isWorkingDay(LocalDate day, String area) {
    Holidays.requireArea(area);
    return holidays.get().isWorkingDay(day, area);
  }

  @Override
  public List<Integer> years() {
    return holidays.get().years();
  }

  @Override
  public List<Holiday> holidays(int year) {
    return holidays.get().of(year);
  }

  @Override
  public DueDate plus(LocalDate start, Limit limit, String area, List<Pause> pauses) {
    return count(holidays.get(), start, limit, area, pauses);
  }

  @Override
  public DueDate provisional(LocalDate start, Limit limit, String area) {
    return count(holidays.get().guessing(), start, limit, area, List.of());
  }

  private DueDate count(
      Holidays holidays, LocalDate start, Limit limit, String area, List<Pause> pauses) {
    Holidays.requireArea(area);
    var counting = new Counting(holidays, area, pauses, start);
    var day = counting.finish(limit);
    return new DueDate(start, limit, day, lastMoment(day), List.copyOf(counting.steps()));
  }

  private Instant lastMoment(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
  }
}

package org.lianxin.mailbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * When a mailbox has to be opened: within the working days of a week, Monday to Sunday, as far as
 * they are known today. A week without any, such as that of a long holiday, asks nobody.
 */
@Component
class OpeningDays {

  private static final Limit ONE_DAY = Limit.workingDays(1);
  private static final int WEEK = 7;

  private final WorkingCalendar calendar;
  private final Clock clock;

  OpeningDays(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The working days of a week. */
  record Days(LocalDate first, LocalDate last) {}

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A week that is over before this day is not missed (rule opening-day). */
  LocalDate opening() {
    return calendar.opening().orElse(LocalDate.EPOCH);
  }

  /** This week's Monday. */
  LocalDate thisWeek() {
    return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The working days of the week of this Monday in this area. */
  Optional<Days> of(LocalDate monday, String area) {
    var worked =
        Stream.iterate(monday, day -> day.plusDays(1))
            .limit(WEEK)
            .filter(day -> after(day.minusDays(1), area).equals(day))
            .toList();
    return worked.isEmpty()
        ? Optional.empty()
        : Optional.of(new Days(worked.get(0), worked.get(worked.size() - 1)));
  }

  /** The next working day. */
  LocalDate after(LocalDate day, String area) {
    return calendar.provisional(day, ONE_DAY, area).day();
  }
}

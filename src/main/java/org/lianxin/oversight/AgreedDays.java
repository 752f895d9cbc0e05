package org.lianxin.oversight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Days that units agree to, on the working calendar (rule agreed-days). A year whose list is not
 * published is taken by the usual week.
 */
@Component
class AgreedDays {

  private static final Limit ONE = Limit.workingDays(1);

  private final WorkingCalendar calendar;

  AgreedDays(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The first working day after this day. */
  private LocalDate after(LocalDate day) {
    return calendar.provisional(day, ONE, WorkingCalendar.NATION).day();
  }

  /** The next working day where this is none; empty where it is one. */
  Optional<LocalDate> instead(LocalDate day) {
    var worked = after(day.minusDays(1));
    return worked.equals(day) ? Optional.empty() : Optional.of(worked);
  }

  /**
   * By how many working days each day has passed, of those that have; one of before the opening
   * never has (rule opening-day).
   */
  Late late(Collection<LocalDate> days, LocalDate today) {
    var worked = new TreeSet<LocalDate>();
    days.stream()
        .filter(calendar::counts)
        .min(LocalDate::compareTo)
        .ifPresent(
            first -> {
              for (var day = after(first); !day.isAfter(today); day = after(day)) {
                worked.add(day);
              }
            });
    return new Late(worked, calendar);
  }

  /** The working days from the first day of those asked until today. */
  record Late(TreeSet<LocalDate> worked, WorkingCalendar calendar) {

    /** How many working days have gone by since then; 0 on the day and before. */
    public int by(LocalDate dueOn) {
      return calendar.counts(dueOn) ? worked.tailSet(dueOn, false).size() : 0;
    }
  }
}

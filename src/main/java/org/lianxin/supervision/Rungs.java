package org.lianxin.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lianxin.calendar.Limit;

/**
 * The rungs of the ladder that goes with a limit: a reminder ahead, the due day, then again and
 * again until it is met. Every rung is at the opening hour of a working day. All times are China's.
 */
final class Rungs {

  /** The next rung is on the due day. Otherwise it is every so many working days after it. */
  static final String ON_DUE_DAY = "DUE";

  private static final int ALL = 100;

  /**
   * The days of a limit.
   *
   * @param startedOn not counted
   * @param dueOn the last day on which it is met
   */
  record Span(LocalDate startedOn, LocalDate dueOn) {}

  /**
   * The last rung of this limit with this due day.
   *
   * @param raisedAt when it was
   * @param next when it said the next one is: {@link #ON_DUE_DAY}, or {@code P5WD} for every five
   *     working days after the due day
   */
  record Last(LocalDateTime raisedAt, String next) {}

  private final Predicate<LocalDate> works;
  private final SupervisionSettings settings;

  /**
   * Rungs on this calendar.
   *
   * @param works whether a day is worked
   */
  Rungs(Predicate<LocalDate> works, SupervisionSettings settings) {
    this.works = works;
    this.settings = settings;
  }

  /** When the next rung is; a planned time that has passed moves to the next working morning. */
  LocalDateTime next(Span span, Optional<Last> last, LocalDateTime now) {
    var planned = planned(span, last);
    return planned.isAfter(now) ? planned : morningAfter(now);
  }

  /** Whether the time has come, and people are at work. */
  boolean isReached(Span span, Optional<Last> last, LocalDateTime now) {
    return isOfficeTime(now) && !planned(span, last).isAfter(now);
  }

  /** This moment if people are at work, else the next working morning. */
  LocalDateTime officeTime(LocalDateTime now) {
    return isOfficeTime(now) ? now : morningAfter(now);
  }

  /** Where a day stands to the due day. */
  Lateness lateness(Span span, LocalDate day) {
    if (day.isAfter(span.dueOn())) {
      return Lateness.OVERDUE;
    }
    return day.isBefore(lastWorkingDay(span.dueOn())) ? Lateness.BEFORE : Lateness.DUE;
  }

  /** How many working days a limit is late on this day, the day included; 0 when it is not. */
  int daysOverdue(Span span, LocalDate day) {
    return workingDays(span.dueOn(), day).size();
  }

  private LocalDateTime planned(Span span, Optional<Last> last) {
    return last.map(rung -> planned(span, rung)).orElseGet(() -> morning(reminderDay(span)));
  }

  private LocalDateTime planned(Span span, Last last) {
    if (last.next().equals(ON_DUE_DAY)) {
      return morning(lastWorkingDay(span.dueOn()));
    }
    int step = Limit.parse(last.next()).amount();
    var day = span.dueOn();
    do {
      day = plus(day, step);
    } while (!morning(day).isAfter(last.raisedAt()));
    return morning(day);
  }

  /** The working day with which the share of the limit has passed; never the due day's morning. */
  private LocalDate reminderDay(Span span) {
    var days = workingDays(span.startedOn(), span.dueOn());
    if (days.isEmpty()) {
      return lastWorkingDay(span.dueOn());
    }
    int passed = days.size() * settings.reminderPercent() / ALL;
    return days.get(Math.max(passed, 1) - 1);
  }

  /** The working days after one day up to another, which is included. */
  private List<LocalDate> workingDays(LocalDate after, LocalDate until) {
    return after.isBefore(until)
        ? after.plusDays(1).datesUntil(until.plusDays(1)).filter(works).toList()
        : List.of();
  }

  private LocalDate lastWorkingDay(LocalDate day) {
    var found = day;
    while (!works.test(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  private LocalDate plus(LocalDate day, int workingDays) {
    var found = day;
    for (int left = workingDays; left > 0; ) {
      found = found.plusDays(1);
      if (works.test(found)) {
        left--;
      }
    }
    return found;
  }

  private LocalDateTime morning(LocalDate day) {
    return day.atTime(settings.opensAt());
  }

  private LocalDateTime morningAfter(LocalDateTime now) {
    var today = now.toLocalDate();
    return works.test(today) && morning(today).isAfter(now)
        ? morning(today)
        : morning(plus(today, 1));
  }

  /** Whether people are at work. */
  boolean isOfficeTime(LocalDateTime now) {
    return works.test(now.toLocalDate())
        && !now.toLocalTime().isBefore(settings.opensAt())
        && now.toLocalTime().isBefore(settings.closesAt());
  }
}

package org.lianxin.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lianxin.calendar.DueDate.Kind;
import org.lianxin.calendar.DueDate.Step;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Which days are worked and when a limit ends. Answers come from memory, so a list may ask for each
 * of its rows.
 *
 * <p>A year without a published list is refused, never guessed: {@code calendar.year.missing} names
 * the year. A caller that can't wait for the list asks {@link #provisional}, which says that it
 * guesses. The days of late December stand as their own year's list left them until the next year's
 * is loaded.
 */
@Component
public class WorkingCalendar {

  /** The whole country: no local days. */
  public static final String NATION = "000000000000";

  private final Supplier<Holidays> holidays;
  private final ZoneId zone;

  WorkingCalendar(Supplier<Holidays> holidays, Clock clock) {
    this.holidays = holidays;
    this.zone = clock.getZone();
  }

  /**
   * Whether this day is worked in this area.
   *
   * @param area a 12-digit area code, or {@link #NATION}
   * @throws Refusal when the day's year is not loaded, or the code is none
   */
  public boolean isWorkingDay(LocalDate day, String area) {
    Holidays.requireArea(area);
    return holidays.get().isWorkingDay(day, area);
  }

  /** The years whose list is loaded, in order. */
  public List<Integer> years() {
    return holidays.get().years();
  }

  /**
   * The national days of this year that leave the usual week, by date.
   *
   * @throws Refusal when the year is not loaded
   */
  public List<Holiday> holidays(int year) {
    return holidays.get().of(year);
  }

  /**
   * When a limit ends (民法典 arts. 201 to 203 by analogy, for petition limits too, whose own rules
   * are silent on this; rule end-of-a-limit).
   *
   * <ul>
   *   <li>The start day is not counted, whether it is worked or not.
   *   <li>Working days: the last one counted. Days: so many further. Months: the same day number,
   *       or the month's last day.
   *   <li>Each day of a pause moves the end one day on; overlapping pauses count once.
   *   <li>A limit in days or months that ends on a rest day ends on the first working day after it.
   *       A Saturday that is worked is no rest day.
   * </ul>
   *
   * @param start the day that set the clock going
   * @param area a 12-digit area code, or {@link #NATION}
   * @param pauses when the clock stood, in any order
   * @throws Refusal when a year that the answer depends on is not loaded, or the code is none
   */
  public DueDate plus(LocalDate start, Limit limit, String area, List<Pause> pauses) {
    return count(holidays.get(), start, limit, area, pauses);
  }

  /** When a limit ends without pauses and local days. */
  public DueDate plus(LocalDate start, Limit limit) {
    return plus(start, limit, NATION, List.of());
  }

  /**
   * When a limit ends as far as is known today. The same as {@link #plus}, but a year without a
   * published list is taken by the usual week, and the last steps, of kind {@link
   * DueDate.Kind#PROVISIONAL}, name each such year: whoever keeps the day has to ask again once
   * {@link HolidaysChanged} comes (decision 0010).
   *
   * @param start the day that set the clock going
   * @param area a 12-digit area code, or {@link #NATION}
   * @param pauses when the clock stood, in any order
   * @throws Refusal when the code is none
   */
  public DueDate provisional(LocalDate start, Limit limit, String area, List<Pause> pauses) {
    return count(holidays.get().guessing(), start, limit, area, pauses);
  }

  /** The same without pauses. */
  public DueDate provisional(LocalDate start, Limit limit, String area) {
    return provisional(start, limit, area, List.of());
  }

  /** 启用日期: the day from which on something may be late, where the place has chosen one. */
  public Optional<LocalDate> opening() {
    return holidays.get().opening();
  }

  /** Whether something that should have been done by then counts as late once the day is over. */
  public boolean counts(LocalDate day) {
    return opening().filter(day::isBefore).isEmpty();
  }

  /**
   * The same limit, ending no earlier than the first working day from the opening on (rule
   * opening-day); the last step says so. A limit that ends later is left as it is.
   *
   * @param area a 12-digit area code, or {@link #NATION}
   */
  public DueDate notBeforeOpening(DueDate due, String area) {
    if (counts(due.day())) {
      return due;
    }
    var eve = opening().orElseThrow().minusDays(1);
    var first = provisional(eve, Limit.workingDays(1), area);
    var steps = new ArrayList<Step>();
    due.steps().stream().filter(step -> step.kind() != Kind.PROVISIONAL).forEach(steps::add);
    steps.add(new Step(first.day(), Kind.OPENING, 0, ""));
    first.steps().stream().filter(step -> step.kind() == Kind.PROVISIONAL).forEach(steps::add);
    return new DueDate(due.start(), due.limit(), first.day(), first.end(), List.copyOf(steps));
  }

  private DueDate count(
      Holidays holidays, LocalDate start, Limit limit, String area, List<Pause> pauses) {
    Holidays.requireArea(area);
    var counting = new Counting(holidays, area, pauses, start);
    var day = counting.finish(limit);
    return new DueDate(start, limit, day, endOf(day), List.copyOf(counting.steps()));
  }

  /** The last moment at which what is due on this day is in time. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
  }
}

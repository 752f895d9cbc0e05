package org.lianxin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * When a limit ends, and why then.
 *
 * @param start the day that set the clock going; it is not counted
 * @param limit the limit
 * @param day the last day on which it is met
 * @param end the last millisecond of that day in China: a limit lasts until 24:00 (民法典 art. 203, by
 *     analogy), and a moment inside the day shows the right date everywhere; what happens at {@code
 *     end} is in time
 * @param steps the way from the start to the day, in order
 */
public record DueDate(LocalDate start, Limit limit, LocalDate day, Instant end, List<Step> steps) {

  /** Whether a notice that is not published yet may still move the day. */
  public boolean isProvisional() {
    return steps.stream().anyMatch(step -> step.kind() == Kind.PROVISIONAL);
  }

  /**
   * One day on the way.
   *
   * @param date the day
   * @param kind what was made of it
   * @param count which working day of the limit it is; 0 when it is none
   * @param name the festival or local day behind it, or empty
   */
  public record Step(LocalDate date, Kind kind, int count, String name) {

    /** The sentence's key in {@code messages/calendar.properties}. */
    public String code() {
      return "calendar.step." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What fills the sentence's places: count and name. */
    public List<Object> values() {
      return List.of(String.valueOf(count), name);
    }
  }

  /** What was made of a day. */
  public enum Kind {
    /** The first day, not counted. */
    START,
    /** A working day, counted. */
    COUNTED,
    /** A working day that makes up for a holiday, counted. */
    COUNTED_MAKE_UP,
    /** A usual Saturday, not counted. */
    SATURDAY,
    /** A usual Sunday, not counted. */
    SUNDAY,
    /** A national or local holiday, not counted. */
    HOLIDAY,
    /** The clock stood. */
    PAUSED,
    /** Where a limit in days or months ends by itself. */
    LAST,
    /** The same, a day that makes up for a holiday: worked, so it does not roll. */
    LAST_MAKE_UP,
    /** Where a limit ends instead, because its own last day is a rest day or in a pause. */
    ROLLED,
    /** Where the limit ends instead by somebody's decision. */
    DECIDED,
    /** Where the limit ends instead, because nothing is late before the opening day. */
    OPENING,
    /** A day that a year's notice, not published yet, may still move. */
    PROVISIONAL
  }
}

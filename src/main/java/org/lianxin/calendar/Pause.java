package org.lianxin.calendar;

import java.time.LocalDate;
import org.lianxin.shared.Refusal;

/**
 * Days during which the clock stands, e.g. while the voter is asked for more; none of them counts,
 * and a limit never ends on one.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Pause(LocalDate from, LocalDate to) {

  /** Refuses a pause that ends before it begins. */
  public Pause {
    if (to.isBefore(from)) {
      throw Refusal.of("to", "calendar.pause.backwards", from.toString(), to.toString());
    }
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

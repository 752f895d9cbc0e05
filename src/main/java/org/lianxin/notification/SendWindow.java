package org.lianxin.notification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;

/**
 * When notices leave: in the hours of a working day, by the calendar of the nation. What happens on
 * a Saturday night arrives on the next working morning (rule send-window).
 *
 * @param works whether a day is worked
 * @param opensAt from when on, in China
 * @param closesAt until when
 */
record SendWindow(Predicate<LocalDate> works, LocalTime opensAt, LocalTime closesAt) {

  /** Whether it is open. */
  boolean isOpen(LocalDateTime now) {
    return works.test(now.toLocalDate())
        && !now.toLocalTime().isBefore(opensAt)
        && now.toLocalTime().isBefore(closesAt);
  }

  /** When it opens next; today only before the hour. */
  LocalDateTime nextOpening(LocalDateTime now) {
    var day = now.toLocalDate();
    while (!works.test(day) || !day.atTime(opensAt).isAfter(now)) {
      day = day.plusDays(1);
    }
    return day.atTime(opensAt);
  }
}

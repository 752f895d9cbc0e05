package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule send-window, on a week whose Saturday is worked and whose Thursday and Friday are not. */
class SendWindowTest {

  private static final LocalDate MAKE_UP = LocalDate.of(2026, 10, 10);
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 9));

  private final SendWindow window =
      new SendWindow(SendWindowTest::works, LocalTime.of(9, 0), LocalTime.of(18, 0));

  private static boolean works(LocalDate day) {
    var isWeekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return day.equals(MAKE_UP) || !isWeekend && !HOLIDAYS.contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-07T09:00, true",
    "2026-10-07T08:59:59, false",
    "2026-10-07T17:59:59, true",
    "2026-10-07T18:00, false",
    "2026-10-08T12:00, false",
    "2026-10-10T12:00, true",
    "2026-10-11T12:00, false"
  })
  void isOpenInTheHoursOfAWorkingDay(LocalDateTime now, boolean open) {
    assertThat(window.isOpen(now)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-07T08:00, 2026-10-07T09:00",
    "2026-10-07T09:00, 2026-10-10T09:00",
    "2026-10-07T12:00, 2026-10-10T09:00",
    "2026-10-09T23:59, 2026-10-10T09:00",
    "2026-10-10T22:00, 2026-10-12T09:00"
  })
  void opensOnTheNextWorkingMorning(LocalDateTime now, LocalDateTime opening) {
    assertThat(window.nextOpening(now)).isEqualTo(opening);
  }
}

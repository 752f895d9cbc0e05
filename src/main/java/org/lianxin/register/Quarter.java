package org.lianxin.register;

import java.time.LocalDate;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
record Quarter(int year, int number) {

  private static final int MONTHS = 3;

  static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
  }

  LocalDate first() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  LocalDate last() {
    return first().plusMonths(MONTHS).minusDays(1);
  }

  Quarter next() {
    return of(last().plusDays(1));
  }

  /** Its name among the periods of a year. */
  String period() {
    return "Q" + number;
  }
}

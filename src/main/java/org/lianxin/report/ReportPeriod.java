package org.lianxin.report;

import java.time.LocalDate;
import java.time.Month;

/** Of what a report tells. */
enum ReportPeriod {
  /** 上半年. */
  FIRST_HALF("H1", Month.JANUARY, Month.JUNE),
  /** 下半年. */
  SECOND_HALF("H2", Month.JULY, Month.DECEMBER),
  /** 全年. */
  YEAR("Y", Month.JANUARY, Month.DECEMBER);

  private final String code;
  private final Month first;
  private final Month last;

  ReportPeriod(String code, Month first, Month last) {
    this.code = code;
    this.first = first;
    this.last = last;
  }

  /** How a report's number calls it. */
  String code() {
    return code;
  }

  LocalDate from(int year) {
    return LocalDate.of(year, first, 1);
  }

  LocalDate to(int year) {
    return LocalDate.of(year, last, last.maxLength());
  }
}

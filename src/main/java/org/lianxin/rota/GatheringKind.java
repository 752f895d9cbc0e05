package org.lianxin.rota;

import java.time.LocalDate;

/** For what a group meets beside its reception day, and how often (rule group-year). */
enum GatheringKind {
  /** 小组活动, each quarter. */
  ACTIVITY(3),
  /** 经验交流, each half-year. */
  EXCHANGE(6),
  /** 年终评议, each year. */
  EVALUATION(12);

  private static final int YEAR = 12;

  private final int months;

  GatheringKind(int months) {
    this.months = months;
  }

  /** How many months a period has. */
  public int months() {
    return months;
  }

  /** The first day of the period in which this day lies. */
  LocalDate periodOf(LocalDate day) {
    var month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /** The last day of the period that begins with this day. */
  LocalDate lastDay(LocalDate period) {
    return period.plusMonths(months).minusDays(1);
  }

  /** How many periods a year has. */
  int times() {
    return YEAR / months;
  }
}

package org.lianxin.search;

import java.time.LocalDate;

/** 是否逾期: where today stands to the next day on which a demand is late. */
public enum Late {
  /** 已逾期: the day has passed. */
  YES,
  /** 即将到期: it is today or one of the three days after. */
  SOON,
  /** 未逾期: it is later, or nothing runs. */
  NO;

  /** How many days before the day it is near. */
  static final int NEAR = 3;

  static Late of(LocalDate dueOn, LocalDate today) {
    if (dueOn.isBefore(today)) {
      return YES;
    }
    return dueOn.isAfter(today.plusDays(NEAR)) ? NO : SOON;
  }
}

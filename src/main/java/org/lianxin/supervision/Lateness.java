package org.lianxin.supervision;

/** Where a day stands to the day a limit is due. */
public enum Lateness {
  /** 未到期. */
  BEFORE,
  /** 到期当日; when the due day is a rest day, from the last working day before it. */
  DUE,
  /** 已逾期. */
  OVERDUE
}

package org.lianxin.report;

/** Part of a report, in its order. */
enum ReportSection {
  /** 受理和办结总体情况. */
  BALANCE,
  /** 办理成效. */
  RATES,
  /** 答复用时. */
  DAYS,
  /** 承诺事项. */
  COMMITMENTS,
  /** 回头看. */
  LOOK_BACKS,
  /** 督办与会议. */
  OVERSIGHT,
  /** 会议交办. */
  AGREED,
  /** 承办单位: each figure of all units together, then of each for itself. */
  UNITS,
  /** 重点督办和督办件清单. */
  SUPERVISED_CASES,
  /** 会议清单. */
  MEETINGS,
  /** 承诺事项清单. */
  PROMISED_CASES;

  /** Whether its lines are figures of the board. */
  public boolean isFigures() {
    return compareTo(SUPERVISED_CASES) < 0;
  }
}

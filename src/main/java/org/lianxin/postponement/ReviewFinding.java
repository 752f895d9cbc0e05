package org.lianxin.postponement;

/** What the review of a suspension finds. */
public enum ReviewFinding {
  /** 恢复办理: what it waited for is there. */
  RESUMED,
  /** 条件仍不具备: the unit has to ask again, for the clock runs on. */
  STILL_WAITING
}

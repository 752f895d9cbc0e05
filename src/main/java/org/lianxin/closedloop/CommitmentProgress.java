package org.lianxin.closedloop;

/** How a promise stands. */
public enum CommitmentProgress {
  /** 已落实. */
  DONE,
  /** 改期. */
  POSTPONED,
  /** 无法落实. */
  UNABLE
}

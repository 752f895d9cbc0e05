package org.lianxin.lookback;

/** What a check says of a case. */
public enum CheckVerdict {
  /** 属实: the result is as the record has it. */
  CONFIRMED,
  /** 不实: it is not, and one of the four ways follows. */
  NOT_REAL,
  /** 重新办理: it goes back to its handler under the same number. */
  REOPENED
}

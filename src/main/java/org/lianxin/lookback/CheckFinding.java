package org.lianxin.lookback;

/** What somebody finds who looks again. */
public enum CheckFinding {
  /** 已解决. */
  SOLVED,
  /** 部分解决. */
  PARTLY,
  /** 未解决. */
  UNSOLVED
}

package org.lianxin.lookback;

/** 四个再: what follows where a result turns out to be weak (东至). */
public enum FollowUp {
  /** 再调研. */
  RESEARCH,
  /** 再检查. */
  INSPECT,
  /** 再审议. */
  DELIBERATE,
  /** 再督办. */
  SUPERVISE
}

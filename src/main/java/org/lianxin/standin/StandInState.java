package org.lianxin.standin;

/** Where standing in is. */
public enum StandInState {
  /** 待指定: somebody has to be appointed. */
  NEEDED,
  /** 待核准: appointed, and gives nothing before a second person approves (rule second-person). */
  WAITING,
  /** 已生效: counts from its first day to its last. */
  HELD,
  /** 不同意. */
  REFUSED,
  /** 已终止: over, or ended by somebody. */
  ENDED
}

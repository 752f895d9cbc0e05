package org.lianxin.standin;

/** Why somebody stands in. */
public enum StandInCause {
  /** 外出: the other is away. */
  ABSENCE,
  /** 回避: all of the office belong to the unit that handles the case (rule own-house). */
  INDEPENDENCE
}

package org.lianxin.feedback;

/** What somebody thinks of the work on a demand (Chongqing art. 26; domain.md 3.3). */
public enum Rating {
  /** 满意. */
  SATISFIED,
  /** 基本满意. */
  BASICALLY,
  /** 不满意: with reasons, and the work is done again. */
  DISSATISFIED
}

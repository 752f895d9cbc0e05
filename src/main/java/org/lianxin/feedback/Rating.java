package org.lianxin.feedback;

/** What somebody thinks of the work on a demand (重庆条例 art. 26; rule rated-twice). */
public enum Rating {
  /** 满意. */
  SATISFIED,
  /** 基本满意. */
  BASICALLY,
  /** 不满意: with reasons, and the work is done again. */
  DISSATISFIED
}

package org.lianxin.postponement;

/** What the unit asks for. */
public enum Postponement {
  /** 延期: a later day for the reply. */
  EXTENSION,
  /** 挂账: the clock stands until a review; never counted as solved (rule approved-rest). */
  SUSPENSION
}

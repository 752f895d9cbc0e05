package org.lianxin.handling;

/**
 * What came of a demand, the same in every place whatever its letters are (rule
 * outcome-not-letter).
 */
public enum Outcome {
  /** 已解决. */
  SOLVED,
  /** 基本解决. */
  BASICALLY_SOLVED,
  /** 部分解决. */
  PARTLY_SOLVED,
  /** 已采纳. */
  ADOPTED,
  /** 正在解决: with a date. */
  IN_PROGRESS,
  /** 列入计划: with a date. */
  PLANNED,
  /** 暂不具备条件. */
  NOT_POSSIBLE_NOW,
  /** 不可行. */
  NOT_FEASIBLE,
  /** 留作参考. */
  REFERENCE_ONLY,
  /** 已向上反映. */
  REPORTED_UPWARD,
  /** 已解释说明. */
  EXPLAINED;

  /** Whether the unit owes a date, and a commitment lives on after the case is closed. */
  public boolean isPromise() {
    return this == IN_PROGRESS || this == PLANNED;
  }

  /** Whether the matter counts as solved: the numerator of the resolution rate. */
  public boolean isSolved() {
    return this == SOLVED || this == BASICALLY_SOLVED;
  }
}

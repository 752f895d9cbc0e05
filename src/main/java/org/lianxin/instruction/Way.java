package org.lianxin.instruction;

/** Where an instruction sends a demand. */
public enum Way {
  /** 交办: to a unit at once. */
  UNIT,
  /** 代表建议: first to a deputy, who puts a suggestion. */
  SUGGESTION,
  /** 信访: to the petition section. */
  PETITION
}

package org.lianxin.policy;

/** 阶段名称: by which names a place calls the stages of a demand (rule stage-names). */
public enum StageNames {
  /** 受理、批办、转办、反馈, and what lies between and after. */
  FOUR_STAGES,
  /** 说、治、办、督、评. */
  FIVE_STEPS
}

package org.lianxin.demand;

/** 三问: which of the three questions a demand answers (rule three-questions). */
public enum QuestionType {
  /** 问难: a hardship of the voter's own. */
  HARDSHIP,
  /** 问需: what voters need. */
  NEED,
  /** 问计: advice that voters can give. */
  ADVICE
}

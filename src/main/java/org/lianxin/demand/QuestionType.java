package org.lianxin.demand;

/** 三问: which of the three questions a demand answers (rule three-questions). */
public enum QuestionType {
  /** 问难. */
  HARDSHIP,
  /** 问需. */
  NEED,
  /** 问计. */
  ADVICE
}

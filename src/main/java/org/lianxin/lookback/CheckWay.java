package org.lianxin.lookback;

/** How somebody looks at a case again. */
public enum CheckWay {
  /** 问卷: a questionnaire that the voter filled in. */
  QUESTIONNAIRE,
  /** 电话: the voter was called. */
  PHONE,
  /** 走访: somebody went to the place or to the voter. */
  VISIT
}

package org.lianxin.feedback;

/** The voter's answer to: did you get an answer? Is it solved? */
public enum VoterAnswer {
  /** 是. */
  YES,
  /** 部分: some of it. */
  PARTLY,
  /** 否. */
  NO,
  /** 未表态: asked, and gave no answer. */
  NOT_SAID
}

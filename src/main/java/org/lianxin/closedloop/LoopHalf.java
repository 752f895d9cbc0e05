package org.lianxin.closedloop;

/** The halves of the four doubles (rule four-doubles), and that the voter was told. */
public enum LoopHalf {
  /** 单位审核, over the words that were signed. */
  REVIEW_BY_UNIT,
  /** 交办机关复核, by another person. */
  REVIEW_BY_OFFICE,
  /** 单位负责人签字, genuine and over the reply as it stands. */
  SIGNATURE_OF_UNIT,
  /** 代表签字, genuine and another person's. */
  SIGNATURE_OF_DEPUTY,
  /** 承办台账. */
  LEDGER_OF_UNIT,
  /** 监督台账. */
  LEDGER_OF_CONGRESS,
  /** 选民已告知, or on record why that was impossible. */
  VOTER_TOLD,
  /** 申请销号. */
  STRIKE_OFF_APPLIED,
  /** 核准销号, by another person. */
  STRIKE_OFF_CONFIRMED
}

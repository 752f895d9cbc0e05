package org.lianxin.intake;

/** Where a voter is sent whose matter is not the congress's (rule other-ways). */
public enum Referral {
  /** 诉讼. */
  LITIGATION,
  /** 仲裁. */
  ARBITRATION,
  /** 行政复议. */
  RECONSIDERATION,
  /** 纪检监察. */
  DISCIPLINE,
  /** 法律援助: a lawyer for who cannot pay one. */
  LEGAL_AID,
  /** 人民调解. */
  MEDIATION,
  /** 110、119、120、122: handed over at once. */
  EMERGENCY,
  /** 其他. */
  OTHER
}

package org.lianxin.demand;

/** What the intake of a demand came to (rules verified-first, not-sustained and other-ways). */
public enum IntakeOutcome {
  /** 需办理: verified, goes on. */
  CONTINUES,
  /** 当场答复. */
  ANSWERED_ON_SPOT,
  /** 不予反映: not borne out, and explained. */
  NOT_SUSTAINED,
  /** 引导其他途径: belongs to a court, to discipline, to an emergency number. */
  REFERRED,
  /** 并入: answered together with another demand. */
  JOINED
}

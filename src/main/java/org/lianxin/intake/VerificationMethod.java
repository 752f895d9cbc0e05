package org.lianxin.intake;

/** How a deputy verified a demand (松江区实施意见 四（一）; rule verified-first). */
public enum VerificationMethod {
  /** 走访. */
  VISIT,
  /** 座谈. */
  SYMPOSIUM,
  /** 调研. */
  RESEARCH,
  /** 现场查看. */
  ON_SITE
}

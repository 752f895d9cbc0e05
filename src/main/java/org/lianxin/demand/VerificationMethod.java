package org.lianxin.demand;

/** How a deputy found out whether it is so (S71; 003 四(一)). */
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

package org.lianxin.handling;

/** What the office says. */
enum Verdict {
  /** 同意. */
  APPROVED,
  /** 不同意. */
  REFUSED
}

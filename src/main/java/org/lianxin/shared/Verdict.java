package org.lianxin.shared;

/** What the office says. */
public enum Verdict {
  /** 同意. */
  APPROVED,
  /** 不同意. */
  REFUSED
}

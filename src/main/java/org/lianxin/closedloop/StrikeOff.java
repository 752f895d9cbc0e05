package org.lianxin.closedloop;

import java.util.Optional;

/**
 * One attempt to strike a case off.
 *
 * @param attempt counts them from 1
 * @param appliedBy the login of the person who applied
 * @param appliedFor the login of the person for whom he stood in, or null
 * @param evidence what was done and what proves it, in words
 * @param verdict what the other side decided, once it has
 * @param decidedBy the login of the person who decided, or null
 * @param reason in the decider's words, or null
 */
record StrikeOff(
    int attempt,
    String appliedBy,
    String appliedFor,
    String evidence,
    Optional<Verdict> verdict,
    String decidedBy,
    String reason) {

  /** What the other side decides. */
  enum Verdict {
    /** 准予销号. */
    CONFIRMED,
    /** 不予销号: back to whoever applied, with the reason. */
    REFUSED
  }

  /** Whether it is decided in favour. */
  boolean isConfirmed() {
    return verdict.filter(Verdict.CONFIRMED::equals).isPresent();
  }
}

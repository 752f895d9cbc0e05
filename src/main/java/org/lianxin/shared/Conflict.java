package org.lianxin.shared;

import org.lianxin.shared.Refusal.Reason;

/**
 * What is asked contradicts what is there already. Nothing was written, and the same request will
 * never be accepted.
 */
public final class Conflict extends RuntimeException {

  private final transient Reason reason;

  /** For this reason, which names the field and the cure. */
  public Conflict(Reason reason) {
    super(reason.field() + ": " + reason.code());
    this.reason = reason;
  }

  /** What contradicts. */
  public Reason reason() {
    return reason;
  }
}

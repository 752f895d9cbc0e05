package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;

/** Sees that a step is refused, and why. */
public final class Refused {

  private Refused() {}

  /** The step is refused for exactly these reasons. */
  public static void refused(Runnable step, Reason... reasons) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reasons()).containsExactly(reasons));
  }
}

package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;

/** What a rule said no to. */
final class Refusals {

  private Refusals() {}

  /** The codes of the sentences that refuse the step. */
  static ListAssert<String> of(ThrowingCallable step) {
    return assertThatThrownBy(step)
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .extracting(Refusals::codes, InstanceOfAssertFactories.list(String.class));
  }

  private static List<String> codes(Refusal refusal) {
    return refusal.reasons().stream().map(Reason::code).toList();
  }
}

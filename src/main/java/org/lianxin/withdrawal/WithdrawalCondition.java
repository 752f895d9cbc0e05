package org.lianxin.withdrawal;

import java.util.Optional;
import org.lianxin.shared.Refusal.Reason;

/**
 * What stands in the way of taking a demand back; the modules above know it: that the answer is
 * given, that who confirms belongs to the unit.
 */
public interface WithdrawalCondition {

  /** Why the demand can't be taken back any more; empty when it can. */
  Optional<Reason> against(String caseNo);

  /** Why this person may not confirm it; empty when he may. */
  default Optional<Reason> against(String caseNo, String confirmer) {
    return Optional.empty();
  }
}

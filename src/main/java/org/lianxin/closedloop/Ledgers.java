package org.lianxin.closedloop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.closedloop.LedgerRow.State;

/** 双建账: what the two ledgers say. They are written by what happens to a case, by nobody else. */
public interface Ledgers {

  /**
   * The rows of a case: the congress's first, then the unit's where one handles it. Empty before
   * the case has an order or a concluded intake.
   */
  List<LedgerRow> of(String caseNo);

  /**
   * The cases that stand in the ledgers, the newest first.
   *
   * @param offices the codes of the offices whose cases to show; empty for all
   * @param state the state to show; empty for all
   * @param before only cases with a lower number, to read on; empty for the newest
   * @param most how many at most
   */
  List<Both> list(
      Optional<Set<String>> offices, Optional<State> state, Optional<String> before, int most);

  /**
   * A case in both ledgers.
   *
   * @param congress the congress's row
   * @param unit the unit's row, where one handles the case
   */
  record Both(LedgerRow congress, Optional<LedgerRow> unit) {}
}

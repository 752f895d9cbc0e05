package org.lianxin.supervision;

import java.util.List;

/** Where a case waits, and for whom. */
public interface WaitingSteps {

  /** The tasks of a case that wait, without those of supervisors. */
  List<Waiting> of(String caseNo);

  /**
   * A task that waits.
   *
   * @param name what is to be done
   * @param holders the logins or groups that it waits for: who has claimed it, or who may
   */
  record Waiting(String name, List<String> holders) {}
}

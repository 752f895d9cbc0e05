package org.lianxin.cockpit;

import java.util.List;

/** What is stuck in the engine. */
public interface StuckSteps {

  /** Those that failed first, first; at most some hundreds. */
  List<StuckStep> all();

  /**
   * Has a step tried again, as often as a new one.
   *
   * @param id of a {@link StuckStep} that is still stuck
   */
  void retry(String id);
}

package org.lianxin.instruction;

import java.util.Optional;

/** What was proposed and decided of the demands: which way, which unit. */
public interface Instructions {

  /**
   * Asks the tables which way a demand should go and which unit is for it, and keeps what they say
   * with rule, version and inputs (PIPL art. 24). From now on the office's limit to assign runs.
   * Asked again, it changes nothing.
   */
  void propose(String caseNo);

  /** The newest decision on a demand, if there is one. */
  Optional<Instruction> find(String caseNo);
}

package org.lianxin.transfer.process;

import org.lianxin.shared.process.ProcessVariable;

/**
 * 诉求转办: from the instruction to the unit that takes it. Model:
 * processes/transfer/demand-transfer.bpmn
 */
public final class DemandTransferProcess {

  public static final String KEY = "demand-transfer";

  public static final ProcessVariable<Boolean> IS_TAKEN =
      new ProcessVariable<>("isTaken", Boolean.class);

  /** Whether a return goes to the arbiter. */
  public static final ProcessVariable<Boolean> NEEDS_ARBITRATION =
      new ProcessVariable<>("needsArbitration", Boolean.class);

  /** Whether the matter goes to a higher level, which instructs it. */
  public static final ProcessVariable<Boolean> IS_SENT_UP =
      new ProcessVariable<>("isSentUp", Boolean.class);

  private DemandTransferProcess() {}
}

package org.lianxin.instruction.process;

import org.lianxin.instruction.Way;
import org.lianxin.shared.process.ProcessVariable;

/**
 * 诉求批办: from the rules' proposal to the instruction of who handles. Model:
 * processes/instruction/demand-instruction.bpmn
 */
public final class DemandInstructionProcess {

  public static final String KEY = "demand-instruction";

  public static final ProcessVariable<Way> WAY = new ProcessVariable<>("way", Way.class);

  /** What the stage tells the whole case. */
  public static final ProcessVariable<Boolean> IS_PETITION =
      new ProcessVariable<>("isPetition", Boolean.class);

  public static final ProcessVariable<Boolean> IS_ADOPTED =
      new ProcessVariable<>("isAdopted", Boolean.class);

  private DemandInstructionProcess() {}
}

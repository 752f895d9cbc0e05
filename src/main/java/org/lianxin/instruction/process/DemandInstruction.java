package org.lianxin.instruction.process;

/**
 * 诉求批办: from the rules' proposal to the instruction of who handles. Model:
 * processes/instruction/demand-instruction.bpmn
 */
final class DemandInstruction {

  static final String KEY = "demand-instruction";

  private DemandInstruction() {}
}

package org.lianxin.handling.process;

/**
 * 诉求批办: from the rules' proposal to the instruction of who handles. Model:
 * processes/handling/demand-instruction.bpmn
 */
final class DemandInstruction {

  static final String KEY = "demand-instruction";

  private DemandInstruction() {}
}

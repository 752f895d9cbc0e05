package org.lianxin.handling.process;

/**
 * 诉求转办: from the instruction to the unit that takes it. Model:
 * processes/handling/demand-transfer.bpmn
 */
final class DemandTransfer {

  static final String KEY = "demand-transfer";

  private DemandTransfer() {}
}

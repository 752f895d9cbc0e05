package org.lianxin.closedloop.process;

/** 双销号: both sides strike off, or nobody does. Model: processes/closedloop/strike-off.bpmn */
final class StrikeOff {

  static final String KEY = "strike-off";

  private StrikeOff() {}
}

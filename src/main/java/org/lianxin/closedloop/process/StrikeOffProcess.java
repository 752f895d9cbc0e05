package org.lianxin.closedloop.process;

import org.lianxin.shared.process.ProcessVariable;

/** 双销号: both sides strike off, or nobody does. Model: processes/closedloop/strike-off.bpmn */
public final class StrikeOffProcess {

  public static final String KEY = "strike-off";

  public static final ProcessVariable<Boolean> IS_STRUCK_OFF =
      new ProcessVariable<>("isStruckOff", Boolean.class);

  private StrikeOffProcess() {}
}

package org.lianxin.recusal.process;

/**
 * 指定代理人: from an office of which nobody is left to an appointment. Model:
 * processes/recusal/stand-in.bpmn
 */
final class StandInProcess {

  static final String KEY = "stand-in";
  static final String MSG_STAND_IN_SETTLED = "Msg_StandInSettled";

  private StandInProcess() {}
}

package org.lianxin.withdrawal.process;

import org.lianxin.shared.process.ProcessVariable;

/** 误登作废、撤回: from the wish to its end. Model: processes/withdrawal/demand-withdrawal.bpmn */
public final class DemandWithdrawalProcess {

  public static final String KEY = "demand-withdrawal";
  static final String MSG_WITHDRAWAL_LAPSED = "Msg_WithdrawalLapsed";

  public static final ProcessVariable<Boolean> IS_WITHDRAWN =
      new ProcessVariable<>("isWithdrawn", Boolean.class);

  private DemandWithdrawalProcess() {}
}

package org.lianxin.withdrawal;

import org.lianxin.demand.DemandStatus;

/**
 * How a demand may end before it was answered: two acts, and no third (rule two-persons-end-it).
 */
public enum WithdrawalAct {
  /** 误登作废: it never should have had a number, which stays. */
  VOID(DemandStatus.VOIDED),
  /** 撤回: the voter or the deputy takes it back. */
  WITHDRAW(DemandStatus.WITHDRAWN);

  private final DemandStatus end;

  WithdrawalAct(DemandStatus end) {
    this.end = end;
  }

  /** Where the demand stands afterwards. */
  DemandStatus end() {
    return end;
  }
}

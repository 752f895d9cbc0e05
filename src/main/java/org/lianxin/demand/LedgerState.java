package org.lianxin.demand;

/** How far a case is struck off in the ledgers; the same in both. */
public enum LedgerState {
  /** 在账. */
  OPEN,
  /** 一方已销号: one side has struck off, the other has not. */
  HALF_STRUCK,
  /** 已销号: both sides have. */
  STRUCK_OFF,
  /** 已撤回: taken back by who raised it. */
  WITHDRAWN,
  /** 已作废: registered by mistake. */
  VOIDED;

  /** Whether the rows never change again. */
  public boolean isFinal() {
    return this == STRUCK_OFF || this == WITHDRAWN || this == VOIDED;
  }
}

package org.lianxin.closedloop;

/** What was done to a row of a ledger. */
enum LedgerAct {
  /** 建账. */
  OPENED,
  /** 转入建账: of a case that ran in an old ledger before (rule running-taken-over). */
  TAKEN_OVER,
  /** 改办: another unit, another person or a new round. */
  REASSIGNED,
  /** 报请上级批办: the unit's order ends, for the power lies higher. */
  SENT_UP,
  /** 签收: the unit has named who answers for it. */
  TAKEN,
  /** 改期. */
  DUE_MOVED,
  /** 单位纸质签字: the unit's half was signed by hand, and its scan was checked. */
  UNIT_ON_PAPER,
  /** 代表纸质签字: the deputy's half was. */
  DEPUTY_ON_PAPER,
  /** 销号之一. */
  HALF_STRUCK,
  /** 不予销号: the other side refused, the row is open again. */
  STRIKE_OFF_REFUSED,
  /** 销号之二. */
  STRUCK_OFF,
  /** 重新办理: a later look found it unsolved, the row is open again. */
  REOPENED,
  /** 申请撤回. */
  WITHDRAWAL_ASKED,
  /** 核准撤回. */
  WITHDRAWN,
  /** 申请作废. */
  VOID_ASKED,
  /** 核准作废. */
  VOIDED
}

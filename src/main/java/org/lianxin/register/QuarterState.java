package org.lianxin.register;

/** How the list of a quarter stands. */
enum QuarterState {
  /** 待汇总: the quarter is not over. */
  WAITING,
  /** 待签署. */
  COMPILED,
  /** 待签收. */
  SIGNED,
  /** 已退回: to be signed again. */
  RETURNED,
  /** 已签收. */
  RECEIVED
}

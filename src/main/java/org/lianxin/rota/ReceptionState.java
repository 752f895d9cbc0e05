package org.lianxin.rota;

/** How a reception day stands. */
enum ReceptionState {
  /** 待办. */
  PLANNED,
  /** 已办. */
  HELD,
  /** 漏办: nobody wrote down that it was held. */
  MISSED
}

package org.lianxin.activity;

/** How a planned activity stands. */
enum PlanState {
  /** 已计划: its day has not come, or nothing is on record yet. */
  PLANNED,
  /** 已登记: it was held and written down, and is not closed. */
  RECORDED,
  /** 已办结. */
  CLOSED,
  /** 未开展: nobody met, and somebody said why. */
  NOT_HELD,
  /** 已取消. */
  CALLED_OFF;

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return this == PLANNED || this == RECORDED;
  }
}

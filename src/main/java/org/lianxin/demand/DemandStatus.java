package org.lianxin.demand;

/** Where a demand stands, in the order of its way. */
public enum DemandStatus {
  /** 已登记: taken in, not yet verified. */
  REGISTERED,
  /** 已受理: verified and to be handled. */
  ACCEPTED,
  /** 已批办: the person in charge has instructed who handles it. */
  INSTRUCTED,
  /** 已转办: an order has gone to a unit. */
  TRANSFERRED,
  /** 办理中: the unit has taken the order. */
  HANDLING,
  /** 已拟复: the unit's reply is drafted and under review. */
  REPLY_DRAFTED,
  /** 已答复: reviewed twice and signed by the unit. */
  REPLIED,
  /** 已反馈: the voter has been told. */
  FED_BACK,
  /** 已并入: answered together with another demand. */
  JOINED,
  /** 信访办理中: with the petition section. */
  PETITION,
  /** 已销号: struck off by both sides. */
  STRUCK_OFF,
  /** 已撤回: taken back by the voter or the deputy. */
  WITHDRAWN;

  /** Whether the unit's reply to it stands; one that is handled again has none until the next. */
  public boolean isAnswered() {
    return this == REPLIED || this == FED_BACK || this == STRUCK_OFF;
  }

  /** Whether nothing more happens to a demand that stands here. */
  public boolean isOver() {
    return this == STRUCK_OFF || this == WITHDRAWN;
  }
}

package org.lianxin.demand;

import java.util.EnumSet;
import java.util.Set;

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
  WITHDRAWN,
  /** 已作废: registered by mistake; the number stays. */
  VOIDED;

  /**
   * Where a demand may go from here: the order of its way, which stands nowhere else. It stays
   * where it is when the same step is taken again: a second instruction after a suggestion that was
   * not adopted, an order to the next unit, a new pass of the work. What goes up to a level that
   * has the power is instructed again. What was struck off is handled again only where a later look
   * finds it unsolved (rule looked-back).
   */
  public Set<DemandStatus> next() {
    return switch (this) {
      case REGISTERED -> EnumSet.of(ACCEPTED, JOINED, FED_BACK, WITHDRAWN, VOIDED);
      case ACCEPTED -> EnumSet.of(INSTRUCTED, PETITION, WITHDRAWN);
      case INSTRUCTED -> EnumSet.of(INSTRUCTED, PETITION, TRANSFERRED, WITHDRAWN);
      case TRANSFERRED -> EnumSet.of(INSTRUCTED, TRANSFERRED, HANDLING, WITHDRAWN);
      case HANDLING -> EnumSet.of(HANDLING, REPLY_DRAFTED, WITHDRAWN);
      case REPLY_DRAFTED -> EnumSet.of(HANDLING, REPLIED, WITHDRAWN);
      case REPLIED -> EnumSet.of(FED_BACK);
      case FED_BACK -> EnumSet.of(HANDLING, STRUCK_OFF);
      case JOINED -> EnumSet.of(FED_BACK, WITHDRAWN);
      case PETITION -> EnumSet.of(PETITION, STRUCK_OFF, WITHDRAWN);
      case STRUCK_OFF -> EnumSet.of(HANDLING);
      case WITHDRAWN, VOIDED -> EnumSet.noneOf(DemandStatus.class);
    };
  }

  /** Whether the unit's reply to it stands; one that is handled again has none until the next. */
  public boolean isAnswered() {
    return this == REPLIED || this == FED_BACK || this == STRUCK_OFF;
  }

  /** Whether nobody has to do anything more with a demand that stands here. */
  public boolean isOver() {
    return this == STRUCK_OFF || this == WITHDRAWN || this == VOIDED;
  }
}

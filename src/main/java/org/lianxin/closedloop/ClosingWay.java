package org.lianxin.closedloop;

import java.util.EnumSet;
import java.util.Set;

/** How a case was dealt with, and so which halves close it. Whose half is whose is policy. */
enum ClosingWay {
  /** A unit had an order: all the four doubles. */
  UNIT(EnumSet.allOf(LoopHalf.class)),
  /** 信访: the petition section handled it by its own rules, without a deputy's feedback. */
  PETITION(
      EnumSet.of(
          LoopHalf.LEDGER_OF_UNIT,
          LoopHalf.LEDGER_OF_CONGRESS,
          LoopHalf.STRIKE_OFF_APPLIED,
          LoopHalf.STRIKE_OFF_CONFIRMED)),
  /** 并入: answered with another demand, whose reply the unit signed there. */
  JOINED(
      EnumSet.of(
          LoopHalf.LEDGER_OF_CONGRESS,
          LoopHalf.SIGNATURE_OF_DEPUTY,
          LoopHalf.VOTER_TOLD,
          LoopHalf.STRIKE_OFF_APPLIED,
          LoopHalf.STRIKE_OFF_CONFIRMED)),
  /** Answered on the spot, explained, or shown another way: the deputy told the voter then. */
  WITHOUT_UNIT(
      EnumSet.of(
          LoopHalf.LEDGER_OF_CONGRESS, LoopHalf.STRIKE_OFF_APPLIED, LoopHalf.STRIKE_OFF_CONFIRMED));

  private final Set<LoopHalf> asked;

  ClosingWay(Set<LoopHalf> asked) {
    this.asked = asked;
  }

  /** Whether a case closed this way needs the half. */
  boolean asks(LoopHalf half) {
    return asked.contains(half);
  }
}

package org.lianxin.closedloop;

/**
 * What the closed loop needs to know of the feedback, which is another module. A case that came
 * through the feedback closes only after it.
 */
public interface VoterWasTold {

  /**
   * Whether the voter was told the result of the present round, or it is on record why that was
   * impossible.
   */
  boolean isOnRecord(String caseNo);

  /**
   * The deputy's opinion, how the voter was told, and how both rated it, for an officer who is
   * about to strike off; in the reader's language, without the voter's data. Empty when there is
   * nothing.
   */
  String account(String caseNo);
}

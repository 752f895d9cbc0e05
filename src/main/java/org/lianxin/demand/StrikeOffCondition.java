package org.lianxin.demand;

/** What has to be on record before a demand is struck off; the closed loop knows it. */
public interface StrikeOffCondition {

  /**
   * Lets a demand be struck off, or not.
   *
   * @throws org.lianxin.shared.Refusal naming everything that is missing
   */
  void check(String caseNo);
}

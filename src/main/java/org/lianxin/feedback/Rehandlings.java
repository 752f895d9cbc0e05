package org.lianxin.feedback;

import org.lianxin.handling.Orders;
import org.lianxin.routing.PolicySettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重新办理: what somebody was not satisfied with is done again, a bounded number of times. */
@Service
@Transactional
public class Rehandlings {

  private final DisputeDecisionTable disputes;
  private final VoterObjections objections;
  private final FeedbackCases cases;
  private final Orders orders;
  private final PolicySettings policy;

  Rehandlings(
      DisputeDecisionTable disputes,
      VoterObjections objections,
      FeedbackCases cases,
      Orders orders,
      PolicySettings policy) {
    this.disputes = disputes;
    this.objections = objections;
    this.cases = cases;
    this.orders = orders;
    this.policy = policy;
  }

  /**
   * How the feedback begins.
   *
   * @param hasVoterObjected whether the voter was told of this reply before and objects to it
   * @param isLeft whether the unit may be told to do it again without a further decision
   */
  public record Beginning(boolean hasVoterObjected, boolean isLeft) {}

  /** Begins the feedback; somebody has to decide on an objection when the unit has no try left. */
  public Beginning begin(String caseNo) {
    var begun = new Beginning(objections.isOpen(caseNo), isLeft(caseNo));
    if (begun.hasVoterObjected() && !begun.isLeft()) {
      objections.dispute(caseNo);
    }
    return begun;
  }

  /**
   * Whether the unit may still be told to do it again without anybody's further decision. A demand
   * that was joined to another has no order of its own and so none to repeat.
   */
  boolean isLeft(String caseNo) {
    return !cases.isJoined(caseNo) && cases.reply(caseNo).round() <= policy.maxRehandlings();
  }

  /**
   * Orders the same unit to do it again, for the reason on record and in the name of its author.
   */
  public void order(String caseNo) {
    int round = cases.reply(caseNo).round();
    var decided = disputes.findByCaseNoAndRoundNo(caseNo, round);
    var objection = objections.of(caseNo, round);
    var signed = cases.opinion(caseNo);
    if (decided.isPresent()) {
      orders.rehandle(caseNo, decided.get().verdict().reasons(), decided.get().decidedBy());
    } else if (objection.isPresent()) {
      orders.rehandle(caseNo, objection.get().words(), cases.telling(caseNo).toldBy());
    } else if (signed.opinion().isDissatisfied()) {
      orders.rehandle(caseNo, signed.opinion().reasons(), signed.deputy());
    } else {
      var told = cases.telling(caseNo);
      orders.rehandle(caseNo, told.telling().voterWords(), told.toldBy());
    }
  }
}

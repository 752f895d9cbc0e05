package org.lianxin.feedback;

import org.lianxin.handling.Orders;
import org.lianxin.routing.PolicySettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重新办理: what somebody was not satisfied with is done again, a bounded number of times. */
@Service
@Transactional
public class Rehandlings {

  private final DeputyOpinions opinions;
  private final TellingTable tellings;
  private final DisputeDecisions disputes;
  private final FeedbackCases cases;
  private final Orders orders;
  private final PolicySettings policy;

  Rehandlings(
      DeputyOpinions opinions,
      TellingTable tellings,
      DisputeDecisions disputes,
      FeedbackCases cases,
      Orders orders,
      PolicySettings policy) {
    this.opinions = opinions;
    this.tellings = tellings;
    this.disputes = disputes;
    this.cases = cases;
    this.orders = orders;
    this.policy = policy;
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
    var opinion = opinion(caseNo);
    if (decided.isPresent()) {
      orders.rehandle(caseNo, decided.get().reasons(), decided.get().decidedBy());
    } else if (opinion.isDissatisfied()) {
      orders.rehandle(caseNo, opinion.reasons(), opinion.deputy());
    } else {
      var telling = telling(caseNo);
      orders.rehandle(caseNo, telling.voterWords(), telling.toldBy());
    }
  }

  /** The deputy's opinion on the present reply. */
  DeputyOpinion opinion(String caseNo) {
    return opinions.findByCaseNoAndRoundNo(caseNo, cases.reply(caseNo).round()).orElseThrow();
  }

  /** How the voter was told of the present reply. */
  TellingEntity telling(String caseNo) {
    return tellings.findByCaseNoAndRoundNo(caseNo, cases.reply(caseNo).round()).orElseThrow();
  }
}

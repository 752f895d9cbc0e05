package org.lianxin.closedloop;

import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Replies;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签发: the principal of the unit signs the reply that both sides have reviewed, or takes it back.
 */
@Service
@Transactional
class ReplyIssue {

  private final Replies replies;
  private final Reviews reviews;
  private final Signatures signatures;
  private final Demands demands;
  private final CaseDeputies deputies;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;

  ReplyIssue(
      Replies replies,
      Reviews reviews,
      Signatures signatures,
      Demands demands,
      CaseDeputies deputies,
      Deadlines deadlines,
      CaseTimeline timeline,
      ApplicationEventPublisher events) {
    this.replies = replies;
    this.reviews = reviews;
    this.signatures = signatures;
    this.demands = demands;
    this.deputies = deputies;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.events = events;
  }

  /** The principal of the handling unit. */
  Doers signers(String caseNo) {
    return reviews.reviewers(caseNo, ReviewHalf.UNIT);
  }

  /**
   * Signs the reply: the demand is answered, and the limits of the reply are met.
   *
   * @throws Refusal when one of the reviews is missing, the words are not those reviewed, or the
   *     signer is the case's deputy, whose half is the other
   */
  void sign(String caseNo, String signer, String proof) {
    var reply = replies.current(caseNo);
    for (var half : ReviewHalf.values()) {
      if (!reviews.isApproved(reply, half)) {
        throw Refusal.of("", "closedloop.sign.not-reviewed");
      }
    }
    if (deputies.include(caseNo, signer)) {
      // Refused here, or nobody could give the other half.
      throw Refusal.of("", "closedloop.sign.deputy");
    }
    signatures.sign(caseNo, Half.UNIT, signer, proof, ReplyContent.of(reply));
    demands.moveTo(caseNo, DemandStatus.REPLIED);
    deadlines.meet(caseNo, LimitKind.REVIEW);
    deadlines.meet(caseNo, LimitKind.REPLY);
    deadlines.meet(caseNo, LimitKind.REHANDLING);
    timeline.record(caseNo, signer, "closedloop.timeline.reply-signed");
    events.publishEvent(new ReplySigned(caseNo));
  }

  /**
   * The principal does not sign: the draft goes back to the unit's handlers.
   *
   * @throws Refusal when there is no reason
   */
  void takeBack(String caseNo, String reason, String by) {
    if (reason == null) {
      throw Refusal.of("reason", "closedloop.sign.reason-missing");
    }
    timeline.record(caseNo, by, "closedloop.timeline.reply-taken-back", reason);
    reviews.sendBack(caseNo, reason, by);
  }
}

package org.lianxin.feedback;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxin.closedloop.Signatures;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代表意见: the deputy signs what he thinks of the reply, the second half of the double signature. */
@Service
@Transactional
class Opinions {

  private final DeputyOpinionTable table;
  private final FeedbackCases cases;
  private final CaseDeputies deputies;
  private final Relays relays;
  private final Signatures signatures;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final Clock clock;

  Opinions(
      DeputyOpinionTable table,
      FeedbackCases cases,
      CaseDeputies deputies,
      Relays relays,
      Signatures signatures,
      Deadlines deadlines,
      CaseTimeline timeline,
      Clock clock) {
    this.table = table;
    this.cases = cases;
    this.deputies = deputies;
    this.relays = relays;
    this.signatures = signatures;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** The deputy who carries it, or received it where nobody does; and nobody for him. */
  Doers signers(String caseNo) {
    return Doers.person(deputies.lead(caseNo));
  }

  /**
   * Keeps what the deputy signed; now the deputy below has to be told, or the voter.
   *
   * @param proof see {@link Signatures#sign}
   * @throws Refusal when he is dissatisfied and does not say why, or may not sign
   */
  void sign(String caseNo, Opinion opinion, String proof, String by) {
    if (opinion.isDissatisfied() && opinion.reasons() == null) {
      throw Refusal.of("reasons", "feedback.opinion.reasons-missing");
    }
    var reply = cases.reply(caseNo);
    signatures.sign(caseNo, Half.DEPUTY, by, proof, opinion.over(reply));
    table.save(
        new DeputyOpinionEntity(caseNo, reply.round(), by, opinion, LocalDateTime.now(clock)));
    timeline.record(
        caseNo, by, "feedback.timeline.signed", opinion.attitude(), opinion.outcomeRating());
    deadlines.meet(caseNo, LimitKind.DEPUTY_RATING);
    relays.goOn(caseNo);
  }
}

package org.lianxin.feedback;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxin.closedloop.Signatures;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Substance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代表意见: the deputy signs what he thinks of the reply, the second half of the double signature. */
@Service
@Transactional
class Opinions {

  private final DeputyOpinionTable table;
  private final FeedbackCases cases;
  private final Demands demands;
  private final CaseDeputies deputies;
  private final Relays relays;
  private final Signatures signatures;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final Clock clock;

  Opinions(
      DeputyOpinionTable table,
      FeedbackCases cases,
      Demands demands,
      CaseDeputies deputies,
      Relays relays,
      Signatures signatures,
      Deadlines deadlines,
      CaseTimeline timeline,
      Clock clock) {
    this.table = table;
    this.cases = cases;
    this.demands = demands;
    this.deputies = deputies;
    this.relays = relays;
    this.signatures = signatures;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * The deputy who carries it, or received it where nobody does; and the liaison officers, who
   * record what he signs on paper.
   */
  Doers signers(String caseNo) {
    var office = demands.get(caseNo).office();
    return Doers.personOr(deputies.lead(caseNo), Post.group(office, Role.LIAISON_OFFICER));
  }

  /** Whether it is this person's own opinion that is asked. */
  boolean isSigner(String caseNo, String login) {
    return isReceiverWithoutCarrier(caseNo, login) || deputies.lead(caseNo).equals(login);
  }

  /** Most cases go by no suggestion, which saves asking for one. */
  private boolean isReceiverWithoutCarrier(String caseNo, String login) {
    return demands.get(caseNo).deputy().equals(login)
        && cases.order(caseNo).filter(order -> order.route().carrier().isEmpty()).isPresent();
  }

  /** Refuses an opinion that is dissatisfied and does not say why, or says nothing by it. */
  static void requireReasons(Opinion opinion) {
    if (opinion.isDissatisfied() && opinion.reasons() == null) {
      throw Refusal.of("reasons", "feedback.opinion.reasons-missing");
    }
    if (opinion.isDissatisfied()) {
      Substance.require("reasons", opinion.reasons());
    }
  }

  /**
   * Keeps what the deputy signed here.
   *
   * @param proof see {@link Signatures#sign}
   * @throws Refusal when he is dissatisfied and does not say why, or may not sign
   */
  void sign(String caseNo, Opinion opinion, String proof, String by) {
    requireReasons(opinion);
    signatures.sign(caseNo, Half.DEPUTY, by, proof, opinion.over(cases.reply(caseNo)));
    timeline.record(
        caseNo, by, "feedback.timeline.signed", opinion.attitude(), opinion.outcomeRating());
    keep(caseNo, opinion, by);
  }

  /**
   * Keeps what is signed, here or on paper; now the deputy below has to be told, or the voter.
   *
   * @param deputy the login of the deputy who signed
   */
  void keep(String caseNo, Opinion opinion, String deputy) {
    var round = cases.reply(caseNo).round();
    table.save(new DeputyOpinionEntity(caseNo, round, deputy, opinion, LocalDateTime.now(clock)));
    deadlines.meet(caseNo, LimitKind.DEPUTY_RATING);
    relays.goOn(caseNo);
  }
}

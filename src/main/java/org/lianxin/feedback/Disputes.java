package org.lianxin.feedback;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 评估决定: somebody is still not satisfied after the last re-handling. Experts or a named person
 * decide, with reasons: another round, or an end with an explanation.
 */
@Service
@Transactional
class Disputes {

  private record Asked(String caseNo, DisputeVerdict verdict, String by) {}

  private final DisputeDecisionTable table;
  private final FeedbackCases cases;
  private final Deadlines deadlines;
  private final ConflictOfInterest conflicts;
  private final CaseTimeline timeline;
  private final Clock clock;

  Disputes(
      DisputeDecisionTable table,
      FeedbackCases cases,
      Deadlines deadlines,
      ConflictOfInterest conflicts,
      CaseTimeline timeline,
      Clock clock) {
    this.table = table;
    this.cases = cases;
    this.deadlines = deadlines;
    this.conflicts = conflicts;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Keeps the verdict and ends the limit of the dispute.
   *
   * @throws Refusal when he belongs to the unit, or nothing can be handled again
   */
  void decide(String caseNo, DisputeVerdict verdict, String by) {
    Rule.check(
        List.of(this::isOfAnotherHouse, this::hasAnOrderToRepeat), new Asked(caseNo, verdict, by));
    var round = cases.reply(caseNo).round();
    table.save(new DisputeDecisionEntity(caseNo, round, verdict, by, LocalDateTime.now(clock)));
    deadlines.meet(caseNo, LimitKind.DISPUTE);
    timeline.record(caseNo, by, verdict.timelineCode(), verdict.evaluators(), verdict.reasons());
  }

  private Optional<Reason> isOfAnotherHouse(Asked asked) {
    return unless(
        cases.order(asked.caseNo).stream()
            .noneMatch(order -> conflicts.exists(asked.by, order.unit())),
        "",
        "feedback.dispute.own-unit");
  }

  private Optional<Reason> hasAnOrderToRepeat(Asked asked) {
    return unless(
        !asked.verdict.isAnotherRound() || !cases.isJoined(asked.caseNo),
        "decision",
        "feedback.dispute.joined");
  }
}

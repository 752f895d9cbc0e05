package org.lianxin.feedback;

import static org.lianxin.shared.Rule.unless;

import java.util.List;
import java.util.Optional;
import org.lianxin.closedloop.StrikeOffs;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.handling.Orders;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 销号后重新办理: what a later look finds unsolved goes back to the unit that replied, under its number
 * and in a further round: to the handler who had it, and to the same two reviewers' posts. That it
 * was struck off stays in the ledgers' chains (rule looked-back).
 */
@Service
@Transactional
public class Reopenings {

  private final List<Rule<Demand>> rules =
      List.of(this::isClosed, this::wasAnsweredByAUnit, this::isNotPromised);

  private final FeedbackCases cases;
  private final Demands demands;
  private final StrikeOffs strikeOffs;
  private final Orders orders;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;

  Reopenings(
      FeedbackCases cases,
      Demands demands,
      StrikeOffs strikeOffs,
      Orders orders,
      CaseTimeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.demands = demands;
    this.strikeOffs = strikeOffs;
    this.orders = orders;
    this.timeline = timeline;
    this.events = events;
  }

  /** Why a case can't be handled again; empty when it can. */
  @Transactional(readOnly = true)
  public Optional<Reason> obstacle(String caseNo) {
    var demand = demands.get(caseNo);
    return rules.stream().flatMap(rule -> rule.against(demand).stream()).findFirst();
  }

  /**
   * Has it handled again. Of two who would do it at once the second is refused.
   *
   * @param reason what is not solved, in the words of the person who found it so
   * @param by the login of that person
   * @throws org.lianxin.shared.Refusal when it is open, no unit answered it, or a promise runs
   */
  public void reopen(String caseNo, String reason, String by) {
    Rule.check(rules, demands.lock(caseNo));
    strikeOffs.reopen(caseNo, by);
    timeline.record(caseNo, by, "feedback.timeline.reopened", reason);
    orders.rehandle(caseNo, reason, by);
    events.publishEvent(new DemandReopened(caseNo));
  }

  private Optional<Reason> isClosed(Demand demand) {
    return unless(demand.status() == DemandStatus.STRUCK_OFF, "", "feedback.reopening.open");
  }

  /** What was settled at the intake, is answered with another or is a petition has no order. */
  private Optional<Reason> wasAnsweredByAUnit(Demand demand) {
    var isAnswered = demand.leadCase().isEmpty() && cases.round(demand.caseNo()).isPresent();
    return unless(isAnswered, "", "feedback.reopening.no-unit");
  }

  /** What was promised is followed up until its day; it needs no second order. */
  private Optional<Reason> isNotPromised(Demand demand) {
    return unless(!strikeOffs.leavesAPromise(demand.caseNo()), "", "feedback.reopening.promised");
  }
}

package org.lianxin.handling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 裁定承办单位: the deputies' office decides whose it is, for good (rule arbitrated-return). */
@Component
class ArbitrateReturn implements UserTask<AnotherUnit.Answers> {

  private final AnotherUnit another;
  private final StoredOrders orders;
  private final Demands demands;
  private final Offices offices;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final CaseFacts facts;

  ArbitrateReturn(
      AnotherUnit another,
      StoredOrders orders,
      Demands demands,
      Offices offices,
      Deadlines deadlines,
      CaseTimeline timeline,
      CaseFacts facts) {
    this.another = another;
    this.orders = orders;
    this.demands = demands;
    this.offices = offices;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.facts = facts;
  }

  @Override
  public String process() {
    return "demand-transfer";
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Offices.officers(offices.deputies(demands.get(matter.caseNo()))));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.ARBITRATION).map(Deadline::end);
  }

  @Override
  public Class<AnotherUnit.Answers> answers() {
    return AnotherUnit.Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return another.facts(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, AnotherUnit.Answers answers) {
    var caseNo = occasion.caseNo();
    var charge = another.charge(caseNo, answers, occasion.reader());
    orders.settle(caseNo, charge, occasion.reader());
    timeline.record(
        caseNo,
        occasion.reader(),
        "handling.timeline.settled",
        facts.body(charge.unit()),
        answers.instruction());
    return Map.of();
  }
}

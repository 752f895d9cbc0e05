package org.lianxin.handling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Offices;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 改办诉求件: the assigning office finds another unit, or holds to the first. */
@Component
class ReassignOrder implements UserTask<AnotherUnit.Answers> {

  private final AnotherUnit another;
  private final StoredOrders orders;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final CaseFacts facts;

  ReassignOrder(
      AnotherUnit another,
      StoredOrders orders,
      Deadlines deadlines,
      CaseTimeline timeline,
      CaseFacts facts) {
    this.another = another;
    this.orders = orders;
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
    return Doers.groups(Offices.officers(orders.current(matter.caseNo()).office()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.REASSIGNMENT).map(Deadline::end);
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
    orders.instruct(caseNo, charge, occasion.reader());
    timeline.record(
        caseNo,
        occasion.reader(),
        "handling.timeline.reassigned",
        facts.body(charge.unit()),
        answers.instruction());
    return Map.of();
  }
}

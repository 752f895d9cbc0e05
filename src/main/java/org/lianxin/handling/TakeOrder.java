package org.lianxin.handling;

import static java.util.stream.Collectors.joining;
import static org.lianxin.handling.process.DemandTransfer.IS_TAKEN;
import static org.lianxin.handling.process.DemandTransfer.NEEDS_ARBITRATION;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.PolicySettings;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 签收诉求件: the unit takes its order and names who answers for it, or returns it with a reason. */
@Component
class TakeOrder implements UserTask<TakeOrder.Answers> {

  /** What the unit says. */
  enum Decision {
    /** 签收. */
    TAKEN,
    /** 退办. */
    RETURNED
  }

  /** What the form asks. */
  record Answers(
      String responsible,
      ReturnReason reason,
      @Size(max = 4000, message = "{handling.text.too-long}") String returnWords,
      String proposedUnit,
      @NotNull(message = "{handling.decision.missing}") Decision decision) {}

  private final StoredOrders orders;
  private final Demands demands;
  private final CaseTimeline timeline;
  private final CaseFacts facts;
  private final OrderFacts orderFacts;
  private final UnitChoice units;
  private final Objections objections;
  private final Offices offices;
  private final PolicySettings policy;

  TakeOrder(
      StoredOrders orders,
      Demands demands,
      CaseTimeline timeline,
      CaseFacts facts,
      OrderFacts orderFacts,
      UnitChoice units,
      Objections objections,
      Offices offices,
      PolicySettings policy) {
    this.orders = orders;
    this.demands = demands;
    this.timeline = timeline;
    this.facts = facts;
    this.orderFacts = orderFacts;
    this.units = units;
    this.objections = objections;
    this.offices = offices;
    this.policy = policy;
  }

  @Override
  public String process() {
    return "demand-transfer";
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(orders.current(matter.caseNo()).unit(), Role.HANDLER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return window(matter.caseNo()).map(Deadline::end);
  }

  private Optional<Deadline> window(String caseNo) {
    return orders.window(caseNo, orders.current(caseNo).unit());
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var order = orders.current(caseNo);
    var shown = facts.of(caseNo);
    shown.put("unitName", facts.body(order.unit()));
    shown.put("mode", facts.label(order.mode()));
    shown.put("coUnitNames", facts.bodies(order.coUnits()));
    shown.put("office", facts.body(order.office()));
    shown.put("instruction", instructions(caseNo));
    shown.put("dueOn", order.dueOn().toString());
    shown.put("returnUntil", returnUntil(caseNo));
    shown.put("returns", orderFacts.returns(orders.returned(caseNo)));
    shown.put("handlers", facts.holders(order.unit(), Role.HANDLER));
    shown.put("units", units.options(demands.get(caseNo)));
    return shown;
  }

  private String returnUntil(String caseNo) {
    return orders.isSettled(caseNo)
        ? facts.text("handling.transfer.settled")
        : window(caseNo).map(window -> window.dueOn().toString()).orElse("");
  }

  /** The first instruction and what was added after returns. */
  private String instructions(String caseNo) {
    return orders.of(caseNo).stream().map(Order::instruction).collect(joining("\n"));
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    return switch (answers.decision()) {
      case TAKEN -> take(occasion, answers);
      case RETURNED -> giveBack(occasion, answers);
    };
  }

  private Map<String, Object> take(Occasion occasion, Answers answers) {
    var unit = orders.current(occasion.caseNo()).unit();
    if (answers.responsible() == null) {
      throw Refusal.of("responsible", "handling.transfer.responsible-missing");
    }
    if (facts.holders(unit, Role.HANDLER).stream()
        .noneMatch(handler -> handler.value().equals(answers.responsible()))) {
      throw Refusal.of("responsible", "handling.transfer.responsible-unknown");
    }
    orders.take(occasion.caseNo(), answers.responsible());
    timeline.record(
        occasion.caseNo(),
        occasion.reader(),
        "handling.timeline.taken",
        facts.body(unit),
        facts.person(answers.responsible()));
    return Map.ofEntries(IS_TAKEN.is(true), NEEDS_ARBITRATION.is(false));
  }

  private Map<String, Object> giveBack(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var order = orders.current(caseNo);
    var demand = demands.get(caseNo);
    var objection = new Objection(answers.reason(), answers.returnWords(), answers.proposedUnit());
    objections.check(demand, order.unit(), objection);
    var isArbitrated = orders.returns(caseNo) + 1 >= policy.arbitratedReturn();
    var finder = isArbitrated ? offices.deputies(demand) : order.office();
    orders.giveBack(
        caseNo,
        objection,
        occasion.reader(),
        isArbitrated ? LimitKind.ARBITRATION : LimitKind.REASSIGNMENT,
        Offices.officers(finder));
    timeline.record(
        caseNo,
        occasion.reader(),
        "handling.timeline.returned",
        facts.body(order.unit()),
        answers.reason(),
        answers.returnWords());
    return Map.ofEntries(IS_TAKEN.is(false), NEEDS_ARBITRATION.is(isArbitrated));
  }
}

package org.lianxin.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.Demands;
import org.springframework.stereotype.Component;

/** What the two tasks after a return share: what they show, what they ask, what a choice keeps. */
@Component
class AnotherUnit {

  /** What the forms ask. */
  record Answers(
      @NotBlank(message = "{handling.unit.missing}") String unit,
      @NotNull(message = "{handling.unit.mode-missing}") HandlingMode handlingMode,
      List<String> coUnits,
      @NotBlank(message = "{handling.order.words-missing}")
          @Size(max = 4000, message = "{handling.text.too-long}")
          String instruction) {

    /** No other units when the form sent none. */
    Answers {
      coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
    }
  }

  private final StoredOrders orders;
  private final Demands demands;
  private final CaseFacts facts;
  private final OrderFacts orderFacts;
  private final UnitChoice units;

  AnotherUnit(
      StoredOrders orders,
      Demands demands,
      CaseFacts facts,
      OrderFacts orderFacts,
      UnitChoice units) {
    this.orders = orders;
    this.demands = demands;
    this.facts = facts;
    this.orderFacts = orderFacts;
    this.units = units;
  }

  Map<String, Object> facts(String caseNo) {
    var order = orders.current(caseNo);
    var shown = facts.of(caseNo);
    shown.put("unitName", facts.body(order.unit()));
    shown.put("earlierInstruction", order.instruction());
    shown.put("returns", orderFacts.returns(orders.returned(caseNo)));
    shown.put("hops", orders.returns(caseNo));
    shown.put("dueOn", order.dueOn().toString());
    shown.put("units", units.options(demands.get(caseNo), orders.route(caseNo)));
    return shown;
  }

  /** The charge that the answers make of the order, checked for the person who gives it. */
  Charge charge(String caseNo, Answers answers, String by) {
    var order = orders.current(caseNo);
    var charge =
        new Charge(
            orders.route(caseNo),
            answers.unit(),
            answers.handlingMode(),
            answers.coUnits(),
            order.office(),
            answers.instruction(),
            null);
    units.check(demands.get(caseNo), charge, by);
    return charge;
  }
}

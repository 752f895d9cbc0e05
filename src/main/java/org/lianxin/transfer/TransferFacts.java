package org.lianxin.transfer;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Order;
import org.lianxin.handling.OrderFacts;
import org.lianxin.handling.Orders;
import org.lianxin.handling.UnitChoice;
import org.lianxin.intake.CaseFacts;
import org.lianxin.recusal.Recusals;
import org.springframework.stereotype.Component;

/** What the forms show while an order is on its way to a unit. */
@Component
class TransferFacts {

  private final Orders orders;
  private final Demands demands;
  private final CaseDeputies deputies;
  private final UnitChoice units;
  private final Recusals recusals;
  private final OrderFacts orderFacts;
  private final CaseFacts facts;
  private final Words words;

  TransferFacts(
      Orders orders,
      Demands demands,
      CaseDeputies deputies,
      UnitChoice units,
      Recusals recusals,
      OrderFacts orderFacts,
      CaseFacts facts,
      Words words) {
    this.orders = orders;
    this.demands = demands;
    this.deputies = deputies;
    this.units = units;
    this.recusals = recusals;
    this.orderFacts = orderFacts;
    this.facts = facts;
    this.words = words;
  }

  /** For the unit that takes or returns it: who may answer for it, and where it might belong. */
  Map<String, Object> assigned(String caseNo) {
    var order = orders.current(caseNo);
    var shown = facts.of(caseNo);
    shown.put("suggestion", deputies.suggestionText(order));
    shown.put("unitName", words.body(order.unit()));
    shown.put("mode", words.label(order.mode()));
    shown.put("coUnitNames", words.bodies(order.coUnits()));
    shown.put("office", words.body(order.office()));
    shown.put("instruction", instructions(caseNo));
    shown.put("dueOn", order.dueOn().toString());
    shown.put("returnUntil", returnUntil(caseNo));
    shown.put("returns", orderFacts.returns(caseNo));
    shown.put("handlers", words.holders(order.unit(), Role.HANDLER));
    shown.put("units", units.options(demands.get(caseNo)));
    return shown;
  }

  /** The first instruction and what was added after returns. */
  private String instructions(String caseNo) {
    return orders.of(caseNo).stream().map(Order::instruction).collect(joining("\n"));
  }

  private String returnUntil(String caseNo) {
    return orders.isSettled(caseNo)
        ? words.text("handling.transfer.settled")
        : window(caseNo).map(window -> window.dueOn().toString()).orElse("");
  }

  /** Within which the unit may return it. */
  Optional<Deadline> window(String caseNo) {
    return orders.window(caseNo, orders.current(caseNo).unit());
  }

  /** For the office that finds another unit. */
  Map<String, Object> returned(String caseNo) {
    var order = orders.current(caseNo);
    var shown = facts.of(caseNo);
    shown.put("suggestion", deputies.suggestionText(order));
    shown.put("unitName", words.body(order.unit()));
    shown.put("earlierInstruction", order.instruction());
    shown.put("returns", orderFacts.returns(caseNo));
    shown.put("hops", orders.returns(caseNo));
    shown.put("dueOn", order.dueOn().toString());
    var demand = demands.get(caseNo);
    var all = units.options(demand);
    shown.put("units", units.options(demand, orders.route(caseNo)));
    shown.put("otherUnits", all);
    shown.put("recusal", recusals.note(demand, order.office(), UnitChoice.codes(all)));
    return shown;
  }
}

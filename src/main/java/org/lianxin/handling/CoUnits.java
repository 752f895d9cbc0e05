package org.lianxin.handling;

import java.util.List;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会办、分办单位: the other units of the present order, each with its part and its own limit. */
@Service
@Transactional
class CoUnits {

  private final OrderTable orders;
  private final Deadlines deadlines;

  CoUnits(OrderTable orders, Deadlines deadlines) {
    this.orders = orders;
    this.deadlines = deadlines;
  }

  /**
   * Asks all that have not answered yet, each within its own limit.
   *
   * @return how many there are: all that have a part, or none
   */
  int ask(String caseNo) {
    var asked = of(caseNo).stream().filter(CoUnitEntity::isAsked).toList();
    asked.forEach(coUnit -> ask(caseNo, coUnit));
    return asked.size();
  }

  /** Asks this one, within its own limit from today on. */
  void ask(String caseNo, CoUnitEntity coUnit) {
    begin(caseNo, LimitKind.CO_OPINION, coUnit);
  }

  /** Starts a limit that this unit has to meet. */
  void begin(String caseNo, LimitKind kind, CoUnitEntity coUnit) {
    deadlines.begin(caseNo, kind, coUnit.unit(), UnitWork.handlers(coUnit.unit()));
  }

  /**
   * One part of the present order.
   *
   * @param part counted from 0
   */
  CoUnitEntity at(String caseNo, int part) {
    return of(caseNo).stream()
        .filter(coUnit -> coUnit.part() == part)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("%s has no part %d".formatted(caseNo, part)));
  }

  /** All parts of the present order, those too that no unit has any more; none without an order. */
  @Transactional(readOnly = true)
  List<CoUnitEntity> of(String caseNo) {
    return Orders.lastOf(orders.findByCaseNoAndAssignedAtIsNotNullOrderById(caseNo))
        .map(OrderEntity::coUnits)
        .orElse(List.of());
  }

  /** The parts that somebody else of the order answers with its own. */
  @Transactional(readOnly = true)
  List<CoUnitEntity> takenOver(String caseNo) {
    return of(caseNo).stream().filter(coUnit -> coUnit.heir().isPresent()).toList();
  }
}

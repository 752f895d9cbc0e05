package org.lianxin.closedloop;

import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.recusal.Recusals;
import org.lianxin.shared.Refusal;
import org.lianxin.standin.ConflictOfInterest;
import org.lianxin.standin.StandIns;
import org.lianxin.withdrawal.DemandWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody acts for the congress on a case of his own unit (rule own-house). */
@Component
class Independence {

  private final Orders orders;
  private final ConflictOfInterest conflicts;
  private final Recusals recusals;
  private final StandIns standIns;

  Independence(Orders orders, ConflictOfInterest conflicts, Recusals recusals, StandIns standIns) {
    this.orders = orders;
    this.conflicts = conflicts;
    this.recusals = recusals;
    this.standIns = standIns;
  }

  /**
   * Refuses somebody who belongs to a unit of the case's order, the co-units too.
   *
   * @param code the sentence
   */
  void check(String caseNo, String login, String code) {
    if (!isKept(caseNo, login)) {
      throw Refusal.of("", code);
    }
  }

  /** Whether somebody belongs to no unit of the case's order. */
  boolean isKept(String caseNo, String login) {
    return orders.find(caseNo).stream()
        .flatMap(order -> order.units().stream())
        .noneMatch(unit -> conflicts.exists(login, unit));
  }

  /** Looks once more before the office reviews: posts may have changed since the order. */
  void find(Order order) {
    recusals.find(order.caseNo(), order.office(), order.units());
  }

  /** Whoever stood in for this case alone does so no more. */
  @EventListener
  void on(DemandStruckOff event) {
    standIns.endCase(event.caseNo());
  }

  /** The same when it is voided or taken back. */
  @EventListener
  void on(DemandWithdrawn event) {
    standIns.endCase(event.caseNo());
  }
}

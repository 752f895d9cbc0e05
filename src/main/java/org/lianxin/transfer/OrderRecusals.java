package org.lianxin.transfer;

import org.lianxin.handling.CoUnitNamed;
import org.lianxin.handling.OrderAssigned;
import org.lianxin.recusal.Recusals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has it found out who stands back as soon as a unit has an order, or a part of one. */
@Component
class OrderRecusals {

  private final Recusals recusals;

  OrderRecusals(Recusals recusals) {
    this.recusals = recusals;
  }

  @EventListener
  void on(OrderAssigned event) {
    var order = event.order();
    recusals.assigned(order.caseNo(), order.office(), order.units());
  }

  @EventListener
  void on(CoUnitNamed event) {
    var order = event.order();
    recusals.find(order.caseNo(), order.office(), order.units());
  }
}

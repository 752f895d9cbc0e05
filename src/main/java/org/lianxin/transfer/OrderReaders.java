package org.lianxin.transfer;

import java.util.stream.Stream;
import org.lianxin.demand.CaseAccess;
import org.lianxin.handling.CoUnitNamed;
import org.lianxin.handling.CoUnitReturned;
import org.lianxin.handling.Order;
import org.lianxin.handling.OrderAssigned;
import org.lianxin.handling.OrderReturned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the office that assigned an order and the units that have it read its case, but not the
 * units that returned it or their part of it.
 */
@Component
class OrderReaders {

  private final CaseAccess access;

  OrderReaders(CaseAccess access) {
    this.access = access;
  }

  @EventListener
  void on(OrderAssigned event) {
    access.openTo(event.order().caseNo(), event.order().office());
    units(event.order()).forEach(unit -> access.openTo(event.order().caseNo(), unit));
  }

  @EventListener
  void on(OrderReturned event) {
    units(event.order()).forEach(unit -> access.closeTo(event.order().caseNo(), unit));
  }

  @EventListener
  void on(CoUnitReturned event) {
    access.closeTo(event.order().caseNo(), event.unit());
  }

  @EventListener
  void on(CoUnitNamed event) {
    access.openTo(event.order().caseNo(), event.unit());
  }

  private static Stream<String> units(Order order) {
    return Stream.concat(Stream.of(order.unit()), order.coUnits().stream());
  }
}

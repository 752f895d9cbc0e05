package org.lianxin.closedloop;

import java.util.stream.Stream;
import org.lianxin.directory.ConflictOfInterest;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Component;

/** Nobody acts for the congress on a case of his own unit (rule own-house). */
@Component
class Independence {

  private final Orders orders;
  private final ConflictOfInterest conflicts;

  Independence(Orders orders, ConflictOfInterest conflicts) {
    this.orders = orders;
    this.conflicts = conflicts;
  }

  /**
   * Refuses somebody with a post in a unit of the case's order, the co-units too.
   *
   * @param code the sentence
   */
  void check(String caseNo, String login, String code) {
    if (!isKept(caseNo, login)) {
      throw Refusal.of("", code);
    }
  }

  /** Whether somebody has no post in a unit of the case's order. */
  boolean isKept(String caseNo, String login) {
    return orders.find(caseNo).stream()
        .flatMap(Independence::units)
        .noneMatch(unit -> conflicts.exists(login, unit));
  }

  private static Stream<String> units(Order order) {
    return Stream.concat(Stream.of(order.unit()), order.coUnits().stream());
  }
}

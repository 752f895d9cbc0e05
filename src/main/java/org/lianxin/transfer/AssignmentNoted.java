package org.lianxin.transfer;

import org.lianxin.demand.CaseTimeline;
import org.lianxin.directory.Words;
import org.lianxin.handling.OrderAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the timeline that an order has gone to its unit, or to do it again. */
@Component
class AssignmentNoted {

  private final CaseTimeline timeline;
  private final Words words;

  AssignmentNoted(CaseTimeline timeline, Words words) {
    this.timeline = timeline;
    this.words = words;
  }

  @EventListener
  void on(OrderAssigned event) {
    var order = event.order();
    var unit = words.body(order.unit());
    if (order.round() == 1) {
      timeline.record(
          order.caseNo(), CaseTimeline.SYSTEM, "handling.timeline.assigned", unit, order.dueOn());
    } else {
      timeline.record(
          order.caseNo(),
          order.instructedBy(),
          "handling.timeline.rehandled",
          unit,
          order.instruction(),
          order.dueOn());
    }
  }
}

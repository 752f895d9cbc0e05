package org.lianxin.handling;

import org.springframework.stereotype.Component;

/** What a unit has done so far, for those who look on. */
@Component
public class WorkDone {

  private final Orders orders;
  private final WorkFacts facts;

  WorkDone(Orders orders, WorkFacts facts) {
    this.orders = orders;
    this.facts = facts;
  }

  /** What the deputy has said to the unit on the present order; empty without an order. */
  public String heard(String caseNo) {
    return orders.find(caseNo).map(facts::contacts).orElse("");
  }

  /** What the unit has noted on the present order, one entry a line; empty without an order. */
  public String of(String caseNo) {
    return orders.find(caseNo).map(facts::progress).orElse("");
  }
}

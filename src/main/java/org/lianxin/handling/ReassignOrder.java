package org.lianxin.handling;

import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Component;

/** 改办诉求件: the assigning office finds another unit, or holds to the first. */
@Component
class ReassignOrder extends AnotherUnit {

  ReassignOrder(Transferring transferring, TransferFacts facts, Deadlines deadlines) {
    super(LimitKind.REASSIGNMENT, transferring, facts, deadlines);
  }
}

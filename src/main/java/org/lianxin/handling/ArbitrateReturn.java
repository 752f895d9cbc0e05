package org.lianxin.handling;

import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Component;

/** 裁定承办单位: the deputies' office decides whose it is, for good (rule arbitrated-return). */
@Component
class ArbitrateReturn extends AnotherUnit {

  ArbitrateReturn(Transferring transferring, TransferFacts facts, Deadlines deadlines) {
    super(LimitKind.ARBITRATION, transferring, facts, deadlines);
  }
}

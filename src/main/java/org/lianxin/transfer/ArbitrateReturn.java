package org.lianxin.transfer;

import static org.lianxin.transfer.process.DemandTransferProcess.IS_SENT_UP;

import java.util.Map;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Component;

/** 裁定承办单位: the deputies' office decides whose it is, for good (rule arbitrated-return). */
@Component
class ArbitrateReturn extends AnotherUnit {

  ArbitrateReturn(Transferring transferring, TransferFacts facts, Deadlines deadlines) {
    super(LimitKind.ARBITRATION, transferring, facts, deadlines);
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    return Map.ofEntries(IS_SENT_UP.is(passOn(occasion, answers)));
  }
}

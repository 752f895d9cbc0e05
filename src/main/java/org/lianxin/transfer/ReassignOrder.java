package org.lianxin.transfer;

import static org.lianxin.transfer.process.DemandTransferProcess.IS_SENT_UP;

import java.util.Map;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Component;

/** 改办诉求件: the assigning office finds another unit, holds to the first, or sends the matter up. */
@Component
class ReassignOrder extends AnotherUnit {

  ReassignOrder(Transferring transferring, TransferFacts facts, Deadlines deadlines) {
    super(LimitKind.REASSIGNMENT, transferring, facts, deadlines);
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    return Map.ofEntries(IS_SENT_UP.is(passOn(occasion, answers)));
  }
}

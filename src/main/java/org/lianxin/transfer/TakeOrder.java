package org.lianxin.transfer;

import static org.lianxin.transfer.process.DemandTransferProcess.IS_TAKEN;
import static org.lianxin.transfer.process.DemandTransferProcess.NEEDS_ARBITRATION;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.Objection;
import org.lianxin.handling.Orders;
import org.lianxin.handling.ReturnReason;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 签收诉求件: the unit takes its order and names who answers for it, or returns it with a reason. */
@Component
class TakeOrder implements UserTask<TakeOrder.Answers> {

  /** What the unit says. */
  enum Decision {
    /** 签收. */
    TAKEN,
    /** 退办. */
    RETURNED
  }

  /** What the form asks. */
  record Answers(
      String responsible,
      ReturnReason reason,
      @Size(max = 4000) @Substantial String returnWords,
      String proposedUnit,
      @NotNull Decision decision) {}

  private final Transferring transferring;
  private final TransferFacts facts;
  private final Orders orders;

  TakeOrder(Transferring transferring, TransferFacts facts, Orders orders) {
    this.transferring = transferring;
    this.facts = facts;
    this.orders = orders;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(orders.current(matter.caseNo()).unit(), Role.HANDLER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.window(matter.caseNo()).map(Deadline::end);
  }

  /** Whoever takes it is proposed as the person responsible. */
  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.assigned(occasion.caseNo());
    shown.put("responsible", occasion.reader());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    if (answers.decision() == Decision.TAKEN) {
      transferring.take(caseNo, answers.responsible(), occasion.reader());
      return Map.ofEntries(IS_TAKEN.is(true), NEEDS_ARBITRATION.is(false));
    }
    var objection = new Objection(answers.reason(), answers.returnWords(), answers.proposedUnit());
    var isArbitrated = transferring.giveBack(caseNo, objection, occasion.reader());
    return Map.ofEntries(IS_TAKEN.is(false), NEEDS_ARBITRATION.is(isArbitrated));
  }
}

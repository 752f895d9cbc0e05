package org.lianxin.search;

import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.LedgerState;
import org.lianxin.handling.Outcome;
import org.lianxin.handling.Reply;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * A case as the list has it.
 *
 * @param place where in words, or null
 * @param accusedBody the code of the accused body, or null
 * @param unit the code of the unit to which the order went last, or null
 * @param ledger how far it is struck off in the ledgers, or null before it stands in them
 * @param outcome of the reply that was signed, or null
 * @param dueOn the next day on which it is late, or {@link #NEVER}
 * @param isTakenOver whether it ran in an old ledger before
 * @param words what it can be found by, see {@link Searched}, or null
 */
record IndexedCase(
    String caseNo,
    DemandStatus status,
    Channel channel,
    String subject,
    String area,
    String place,
    Category category,
    Urgency urgency,
    String accusedBody,
    String office,
    String deputy,
    String registeredBy,
    LocalDate receivedOn,
    String unit,
    LedgerState ledger,
    Outcome outcome,
    LocalDate dueOn,
    boolean isTakenOver,
    String words) {

  /** Stands where nothing is due: after every day, so that such cases come last. */
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  static IndexedCase of(
      Demand demand,
      String unit,
      LedgerState ledger,
      Optional<Reply> reply,
      Optional<LocalDate> due) {
    return new IndexedCase(
        demand.caseNo(),
        demand.status(),
        demand.channel(),
        demand.subject(),
        demand.area(),
        demand.place().isEmpty() ? null : demand.place(),
        demand.category(),
        demand.urgency(),
        demand.accusedBody().isEmpty() ? null : demand.accusedBody(),
        demand.office(),
        demand.deputy(),
        demand.registeredBy(),
        demand.receivedOn(),
        unit,
        ledger,
        reply.map(Reply::outcome).orElse(null),
        due.orElse(NEVER),
        demand.isTakenOver(),
        Searched.words(demand, reply));
  }

  int id() {
    return CaseId.of(caseNo);
  }
}

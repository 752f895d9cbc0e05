package org.lianxin.search;

import java.util.Optional;
import org.lianxin.demand.DeadlineBegun;
import org.lianxin.demand.DeadlineMet;
import org.lianxin.demand.DeadlineMoved;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandChanged;
import org.lianxin.demand.DemandRegistered;
import org.lianxin.demand.Demands;
import org.lianxin.demand.LedgersChanged;
import org.lianxin.handling.OrderAssigned;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.search.TouchedCases.Told;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of what lists show and writes it once a case, just before the transaction commits. */
@Component
class CaseIndex {

  private final IndexRows rows;
  private final Demands demands;
  private final Deadlines deadlines;
  private final Replies replies;

  CaseIndex(IndexRows rows, Demands demands, Deadlines deadlines, Replies replies) {
    this.rows = rows;
    this.demands = demands;
    this.deadlines = deadlines;
    this.replies = replies;
  }

  @EventListener
  void on(DemandRegistered registered) {
    TouchedCases.add(registered.caseNo());
  }

  @EventListener
  void on(DemandChanged changed) {
    TouchedCases.add(changed.caseNo());
  }

  @EventListener
  void on(DeadlineBegun begun) {
    TouchedCases.add(begun.deadline().caseNo());
  }

  @EventListener
  void on(DeadlineMet met) {
    TouchedCases.add(met.deadline().caseNo());
  }

  @EventListener
  void on(DeadlineMoved moved) {
    TouchedCases.add(moved.deadline().caseNo());
  }

  @EventListener
  void on(OrderAssigned assigned) {
    TouchedCases.add(assigned.order().caseNo(), assigned.order().unit());
  }

  @EventListener
  void on(LedgersChanged changed) {
    TouchedCases.add(changed.caseNo(), changed.state());
  }

  /**
   * Brings the rows of these cases up to date, in the order of their numbers: who writes two waits
   * for nobody who writes the same two.
   */
  void write(TouchedCases touched) {
    touched.cases().forEach(this::write);
  }

  /** Brings the row of a case up to date of which nothing changed. */
  void write(String caseNo) {
    write(caseNo, Told.NOTHING);
  }

  private void write(String caseNo, Told told) {
    var demand = demands.get(caseNo);
    var old = rows.find(CaseId.of(caseNo));
    var unit = told.unit() == null ? old.map(IndexedCase::unit).orElse(null) : told.unit();
    var ledger = told.ledger() == null ? old.map(IndexedCase::ledger).orElse(null) : told.ledger();
    // What is drafted or under review is shown to few, and no list tells the others of it
    var reply = demand.status().isAnswered() ? replies.find(caseNo) : Optional.<Reply>empty();
    var now = IndexedCase.of(demand, unit, ledger, reply, deadlines.nextDue(caseNo));
    if (old.isEmpty()) {
      rows.add(now);
    } else if (!old.get().equals(now)) {
      rows.change(now);
    }
    rows.changeGrams(
        now.id(),
        Searched.grams(old.map(IndexedCase::words).orElse(null)),
        Searched.grams(now.words()));
  }
}

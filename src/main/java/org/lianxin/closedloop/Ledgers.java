package org.lianxin.closedloop;

import static java.util.stream.Collectors.toMap;
import static org.lianxin.closedloop.Ledger.CONGRESS;
import static org.lianxin.closedloop.Ledger.UNIT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.demand.LedgerState;
import org.lianxin.handling.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 双建账: the two ledgers. They are written by what happens to a case, by nobody else; the rows of
 * both sides change in one transaction.
 */
@Service
public class Ledgers {

  /**
   * A case in both ledgers.
   *
   * @param congress the congress's row
   * @param unit the unit's row, where one handles the case
   */
  public record Both(LedgerRow congress, Optional<LedgerRow> unit) {}

  private final LedgerRows rows;
  private final Demands demands;

  Ledgers(LedgerRows rows, Demands demands) {
    this.rows = rows;
    this.demands = demands;
  }

  /**
   * The rows of a case: the congress's first, then the unit's where one handles it. Empty before
   * the case has an order or a concluded intake.
   */
  public List<LedgerRow> of(String caseNo) {
    return rows.of(caseNo);
  }

  /** Those of these cases that stand in the ledgers, by number. */
  public Map<String, Both> of(Collection<String> caseNos) {
    var units = rows.rows(UNIT, caseNos);
    return rows.rows(CONGRESS, caseNos).values().stream()
        .collect(
            toMap(
                LedgerRow::caseNo,
                row -> new Both(row, Optional.ofNullable(units.get(row.caseNo())))));
  }

  /** Which halves of the double signature the ledgers say were signed by hand, by case. */
  public Map<String, Set<Half>> signedByHand(Collection<String> cases) {
    return cases.isEmpty() ? Map.of() : rows.signedByHand(cases);
  }

  /** The congress's row of a case that has one. */
  LedgerRow congress(String caseNo) {
    return of(caseNo).stream()
        .filter(row -> row.ledger() == CONGRESS)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(caseNo + " stands in no ledger"));
  }

  /**
   * Opens the rows of both sides with an order, or brings them to what a newer order says. The unit
   * answers by its responsible person, the congress by who instructed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void assign(Order order) {
    lockBoth();
    for (var ledger : Ledger.values()) {
      var responsible = ledger == UNIT ? order.responsible() : order.instructedBy();
      put(
          order.instructedBy(),
          new LedgerRow(
              ledger,
              order.caseNo(),
              number(ledger, order.caseNo()),
              order.round(),
              order.office(),
              order.unit(),
              responsible,
              order.dueOn(),
              LedgerState.OPEN));
    }
  }

  /**
   * Opens the rows of a petition: the section's in the unit's ledger, the office's in the other.
   *
   * @param officer the login of the person who answers for it in the section
   * @param answerable the login of the person who answers for the case in the congress
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void openPetition(
      String caseNo,
      String office,
      String section,
      String officer,
      String answerable,
      LocalDate dueOn) {
    lockBoth();
    for (var ledger : Ledger.values()) {
      put(
          CaseTimeline.SYSTEM,
          new LedgerRow(
              ledger,
              caseNo,
              number(ledger, caseNo),
              1,
              office,
              section,
              ledger == UNIT ? officer : answerable,
              dueOn,
              LedgerState.OPEN));
    }
  }

  /** The unit has named who answers for the order. */
  @Transactional(propagation = Propagation.MANDATORY)
  void take(Order order) {
    lockBoth();
    change(
        order.caseNo(),
        order.responsible(),
        LedgerAct.TAKEN,
        row -> row.ledger() == UNIT ? row.answeredBy(order.responsible()) : row);
  }

  /**
   * Opens the congress's row alone: no unit has to do with the case.
   *
   * @param actor the login of the person whose doing it is
   * @param responsible the login of the person who answers for it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void openWithoutUnit(
      String caseNo, String actor, String office, String responsible, LocalDate dueOn) {
    rows.lock(CONGRESS);
    put(
        actor,
        new LedgerRow(
            CONGRESS,
            caseNo,
            number(CONGRESS, caseNo),
            1,
            office,
            "",
            responsible,
            dueOn,
            LedgerState.OPEN));
  }

  /** The day it is due has moved by a decision on record. */
  @Transactional(propagation = Propagation.MANDATORY)
  void moveDue(String caseNo, String actor, LocalDate day) {
    lockBoth();
    change(caseNo, actor, LedgerAct.DUE_MOVED, row -> row.due(day));
  }

  /**
   * Brings all rows of a case into a state; of rows that are over only {@link #reopen} makes
   * others.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void moveTo(String caseNo, String actor, LedgerAct act, LedgerState state) {
    lockBoth();
    change(caseNo, actor, act, row -> row.in(state));
  }

  /**
   * What both sides had struck off is open again. That it was struck off, by whom and when, stays
   * in the chain.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void reopen(String caseNo, String actor) {
    lockBoth();
    of(caseNo).forEach(row -> rows.write(actor, LedgerAct.REOPENED, row.in(LedgerState.OPEN)));
  }

  /** Something was done that changes nothing of the rows yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  void note(String caseNo, String actor, LedgerAct act) {
    lockBoth();
    of(caseNo).forEach(row -> rows.write(actor, act, row));
  }

  private void lockBoth() {
    for (var ledger : Ledger.values()) {
      rows.lock(ledger);
    }
  }

  /** A case keeps its number in a ledger, whoever handles it. */
  private String number(Ledger ledger, String caseNo) {
    return rows.row(ledger, caseNo).map(LedgerRow::number).orElseGet(() -> rows.nextNumber(ledger));
  }

  private void put(String actor, LedgerRow row) {
    var before = rows.row(row.ledger(), row.caseNo());
    if (before.isEmpty()) {
      rows.write(actor, opening(row.caseNo()), row);
    } else if (!before.get().equals(row)) {
      write(actor, LedgerAct.REASSIGNED, before.get(), row);
    }
  }

  /** The first entry of a case says for ever where it comes from (rule running-taken-over). */
  private LedgerAct opening(String caseNo) {
    return demands.get(caseNo).isTakenOver() ? LedgerAct.TAKEN_OVER : LedgerAct.OPENED;
  }

  /** Nothing is written where nothing changes, so an event that comes twice leaves no trace. */
  private void change(
      String caseNo, String actor, LedgerAct act, UnaryOperator<LedgerRow> difference) {
    for (var row : of(caseNo)) {
      var next = difference.apply(row);
      if (!next.equals(row)) {
        write(actor, act, row, next);
      }
    }
  }

  private void write(String actor, LedgerAct act, LedgerRow before, LedgerRow after) {
    if (before.state().isFinal()) {
      throw new IllegalStateException(
          "%s is %s in ledger %s".formatted(before.caseNo(), before.state(), before.ledger()));
    }
    rows.write(actor, act, after);
  }
}

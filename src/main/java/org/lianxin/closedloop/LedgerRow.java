package org.lianxin.closedloop;

import java.time.LocalDate;
import org.lianxin.demand.LedgerState;

/**
 * What a ledger says of a case now: a responsible person and a day for each (rule named-and-dated).
 *
 * @param ledger whose ledger
 * @param caseNo the case
 * @param number the row's own number in its ledger
 * @param round the order's round; 1 where no unit has an order
 * @param office the code of the congress's office that answers for the case
 * @param unit the code of the unit that handles it, empty where none does
 * @param responsible the login of the person who answers for it on this ledger's side
 * @param dueOn the day it is due
 * @param state how far it is struck off; the same in both ledgers
 */
public record LedgerRow(
    Ledger ledger,
    String caseNo,
    String number,
    int round,
    String office,
    String unit,
    String responsible,
    LocalDate dueOn,
    LedgerState state) {

  /** Whether a unit handles the case, so that both ledgers have a row of it. */
  public boolean hasUnit() {
    return !unit.isEmpty();
  }

  LedgerRow in(LedgerState next) {
    return new LedgerRow(ledger, caseNo, number, round, office, unit, responsible, dueOn, next);
  }

  LedgerRow due(LocalDate day) {
    return new LedgerRow(ledger, caseNo, number, round, office, unit, responsible, day, state);
  }

  LedgerRow answeredBy(String login) {
    return new LedgerRow(ledger, caseNo, number, round, office, unit, login, dueOn, state);
  }
}

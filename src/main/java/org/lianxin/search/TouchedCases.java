package org.lianxin.search;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lianxin.demand.LedgerState;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The cases of which the running transaction changed something that lists show. */
final class TouchedCases implements TransactionSynchronization {

  /**
   * What of a case can be read nowhere but where it is told; null where it was not.
   *
   * @param unit the code of the unit to which an order went
   * @param ledger how far it is struck off in the ledgers
   */
  record Told(String unit, LedgerState ledger) {

    static final Told NOTHING = new Told(null, null);
  }

  private final Map<String, Told> cases = new TreeMap<>();

  private TouchedCases() {}

  /** Something of the case changed. */
  static void add(String caseNo) {
    change(caseNo, told -> told);
  }

  /** An order of the case went to this unit. */
  static void add(String caseNo, String unit) {
    change(caseNo, told -> new Told(unit, told.ledger));
  }

  /** The case's rows in the ledgers are in this state. */
  static void add(String caseNo, LedgerState ledger) {
    change(caseNo, told -> new Told(told.unit, ledger));
  }

  private static void change(String caseNo, UnaryOperator<Told> more) {
    ofThisTransaction()
        .orElseGet(TouchedCases::begun)
        .cases
        .compute(caseNo, (no, told) -> more.apply(told == null ? Told.NOTHING : told));
  }

  /** Those of the running transaction so far, if there are any. */
  static Optional<TouchedCases> ofThisTransaction() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? current().findFirst()
        : Optional.empty();
  }

  /** By number. */
  Map<String, Told> cases() {
    return cases;
  }

  private static Stream<TouchedCases> current() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(TouchedCases.class::isInstance)
        .map(TouchedCases.class::cast);
  }

  /** Every one of these events is told within a transaction; without one this fails. */
  private static TouchedCases begun() {
    var begun = new TouchedCases();
    TransactionSynchronizationManager.registerSynchronization(begun);
    return begun;
  }
}

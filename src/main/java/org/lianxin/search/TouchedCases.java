package org.lianxin.search;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The cases of which the running transaction changed something that lists show. */
final class TouchedCases implements TransactionSynchronization {

  private final Map<String, Optional<String>> units = new TreeMap<>();

  private TouchedCases() {}

  /** Something of the case changed. */
  static void add(String caseNo) {
    ofThisTransaction().orElseGet(TouchedCases::begun).units.putIfAbsent(caseNo, Optional.empty());
  }

  /** An order of the case went to this unit. */
  static void add(String caseNo, String unit) {
    ofThisTransaction().orElseGet(TouchedCases::begun).units.put(caseNo, Optional.of(unit));
  }

  /** Those of the running transaction so far, if there are any. */
  static Optional<TouchedCases> ofThisTransaction() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? current().findFirst()
        : Optional.empty();
  }

  /** By number, with the unit to which an order went, if one did. */
  Map<String, Optional<String>> units() {
    return units;
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

package org.lianxin.closedloop;

/**
 * 双建账: one of the two ledgers, each kept by its own side. Whoever writes into both takes them in
 * this order.
 */
public enum Ledger {
  /** 承办台账: the handling unit's; of a petition, the petition section's. */
  UNIT("CB"),
  /** 监督台账: the congress's. Every case has a row here. */
  CONGRESS("JD");

  private final String prefix;

  Ledger(String prefix) {
    this.prefix = prefix;
  }

  /** The number that people quote, {@code CB-2026-000001}. */
  String number(int year, int count) {
    return year(year) + "%06d".formatted(count);
  }

  /** What all numbers of a year begin with. */
  String year(int year) {
    return "%s-%d-".formatted(prefix, year);
  }
}

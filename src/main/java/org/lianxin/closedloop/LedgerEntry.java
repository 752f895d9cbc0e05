package org.lianxin.closedloop;

import org.lianxin.shared.CanonicalText;

/**
 * One link of a ledger's chain as it stands in the table: what was done, and the row as it was
 * afterwards.
 *
 * @param seq counts the entries of the ledger from 1, without a gap
 * @param prevHash the hash of the entry before, or {@link #GENESIS}
 * @param caseNo the case
 * @param deed the columns that tell what was done
 * @param row the columns of the row afterwards
 * @param hash the SHA-256 of deed and row, in hex
 */
record LedgerEntry(
    long seq, String prevHash, String caseNo, CanonicalText deed, CanonicalText row, String hash) {

  /** What stands for the hash before the first entry. */
  static final String GENESIS = "0".repeat(64);

  /** The hash that the entry should have. */
  String rightHash() {
    return CanonicalText.sha256(deed.toString() + row);
  }
}

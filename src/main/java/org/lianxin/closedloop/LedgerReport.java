package org.lianxin.closedloop;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link LedgerVerifier} found.
 *
 * @param checkedAt when, in China
 * @param heads the end of each ledger's chain as it was read; note it down elsewhere, and a chain
 *     cut short is found too
 * @param faults what is wrong, in the order of the ledgers; only the first bad entry of a broken
 *     chain, since all later ones depend on it
 */
public record LedgerReport(LocalDateTime checkedAt, Map<Ledger, Head> heads, List<Fault> faults) {

  /**
   * The end of a chain.
   *
   * @param entries how many entries it has
   * @param hash the hash of the last one
   */
  public record Head(long entries, String hash) {}

  /** What can be wrong with a ledger. */
  public enum Kind {
    /** An entry's columns are not those that were hashed. */
    ENTRY_CHANGED,
    /** An entry is missing, or stands where another should. */
    ENTRY_MISSING,
    /** An entry does not follow from the one before. */
    LINK_BROKEN,
    /** The chain ends elsewhere than its head says. */
    HEAD_DIFFERS,
    /** The row does not say what its last entry says. */
    ROW_CHANGED,
    /** A case has entries but no row. */
    ROW_MISSING,
    /** A case has a row but no entry. */
    ROW_WITHOUT_ENTRY,
    /** A row has no counterpart in the other ledger. */
    OTHER_SIDE_MISSING,
    /** The two ledgers do not say the same of a case. */
    SIDES_DIFFER,
    /** A row names a case that does not exist. */
    CASE_MISSING,
    /** The case is over and the row is not, or the other way round; or it is closed in no row. */
    CASE_DIFFERS,
    /** The case is closed, and one of the halves that it needs is not on record or not genuine. */
    HALF_MISSING
  }

  /**
   * One thing that is wrong.
   *
   * @param ledger where
   * @param kind what
   * @param seq the number of the entry; 0 when a row is meant
   * @param caseNo the case, or empty when the whole ledger is meant
   * @param half the half that is missing, where one is
   */
  public record Fault(Ledger ledger, Kind kind, long seq, String caseNo, Optional<LoopHalf> half) {

    Fault(Ledger ledger, Kind kind, long seq, String caseNo) {
      this(ledger, kind, seq, caseNo, Optional.empty());
    }
  }

  /** Whether both chains hold, and both ledgers and the cases say the same. */
  public boolean isSound() {
    return faults.isEmpty();
  }
}

package org.lianxin.closedloop;

import static java.util.stream.Collectors.toSet;
import static org.lianxin.closedloop.LedgerReport.Kind.CASE_DIFFERS;
import static org.lianxin.closedloop.LedgerReport.Kind.CASE_MISSING;
import static org.lianxin.closedloop.LedgerReport.Kind.ENTRY_CHANGED;
import static org.lianxin.closedloop.LedgerReport.Kind.ENTRY_MISSING;
import static org.lianxin.closedloop.LedgerReport.Kind.HALF_MISSING;
import static org.lianxin.closedloop.LedgerReport.Kind.HEAD_DIFFERS;
import static org.lianxin.closedloop.LedgerReport.Kind.LINK_BROKEN;
import static org.lianxin.closedloop.LedgerReport.Kind.OTHER_SIDE_MISSING;
import static org.lianxin.closedloop.LedgerReport.Kind.ROW_CHANGED;
import static org.lianxin.closedloop.LedgerReport.Kind.ROW_MISSING;
import static org.lianxin.closedloop.LedgerReport.Kind.ROW_WITHOUT_ENTRY;
import static org.lianxin.closedloop.LedgerReport.Kind.SIDES_DIFFER;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.closedloop.LedgerReport.Fault;
import org.lianxin.closedloop.LedgerReport.Head;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Demands.Standing;
import org.lianxin.demand.LedgerState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads both ledgers from end to end as they are at one moment, work going on beside it: replays
 * each chain, holds each row against its last entry, the two ledgers against each other, and both
 * against the cases, case by case. Whoever changes a byte in the tables is found; who also writes
 * the rest of the chain and its head anew is found by a head noted elsewhere.
 */
@Service
public class LedgerVerifier {

  private static final int PAGE = 1000;

  /** The most faults that a report lists. */
  private static final int MOST_FAULTS = 100;

  /** The words by which cases and rows say that they are over: the same for both. */
  private static final Set<String> OVER =
      Stream.of(LedgerState.values())
          .filter(LedgerState::isFinal)
          .map(LedgerState::name)
          .collect(toSet());

  private final LedgerRows rows;
  private final Demands demands;
  private final ClosedLoop loop;
  private final Clock clock;

  LedgerVerifier(LedgerRows rows, Demands demands, ClosedLoop loop, Clock clock) {
    this.rows = rows;
    this.demands = demands;
    this.loop = loop;
    this.clock = clock;
  }

  /** Verifies both ledgers; call it outside a transaction, it needs a view of its own. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public LedgerReport verify() {
    var heads = new EnumMap<Ledger, Head>(Ledger.class);
    var faults = new ArrayList<Fault>();
    for (var ledger : Ledger.values()) {
      var head = rows.head(ledger);
      heads.put(ledger, new Head(head.seq(), head.hash()));
      chain(ledger, heads.get(ledger)).ifPresent(faults::add);
      rows(ledger, faults);
    }
    sides(faults);
    for (var ledger : Ledger.values()) {
      cases(ledger, faults);
    }
    return new LedgerReport(LocalDateTime.now(clock), heads, List.copyOf(faults));
  }

  /**
   * Closed means two of each: each half of a closed case that is not on record or not genuine,
   * asked of the records themselves once more (rule four-doubles).
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Fault> doubles() {
    var faults = new ArrayList<Fault>();
    Cases.align(
        new Cases<>(after -> demands.standingsAfter(after, PAGE), Standing::caseNo),
        side(Ledger.CONGRESS),
        (caseNo, demand, row) -> {
          if (demand != null && row != null && isStruckOff(demand)) {
            loop.missing(caseNo)
                .forEach(
                    half ->
                        add(
                            faults,
                            new Fault(
                                Ledger.CONGRESS, HALF_MISSING, 0, caseNo, Optional.of(half))));
          }
        });
    return List.copyOf(faults);
  }

  /** The first entry of a chain that is not as it was written. */
  private Optional<Fault> chain(Ledger ledger, Head head) {
    var last = LedgerEntry.GENESIS;
    long count = 0;
    for (var page = rows.entriesAfter(ledger, 0, PAGE);
        !page.isEmpty();
        page = rows.entriesAfter(ledger, count, PAGE)) {
      for (var entry : page) {
        count++;
        if (entry.seq() != count) {
          return Optional.of(new Fault(ledger, ENTRY_MISSING, count, ""));
        }
        if (!entry.hash().equals(entry.rightHash())) {
          return Optional.of(new Fault(ledger, ENTRY_CHANGED, count, entry.caseNo()));
        }
        if (!entry.prevHash().equals(last)) {
          return Optional.of(new Fault(ledger, LINK_BROKEN, count, entry.caseNo()));
        }
        last = entry.hash();
      }
    }
    return head.entries() == count && head.hash().equals(last)
        ? Optional.empty()
        : Optional.of(new Fault(ledger, HEAD_DIFFERS, count, ""));
  }

  /** Each row against the last entry of its case. */
  private void rows(Ledger ledger, List<Fault> faults) {
    Cases.align(
        side(ledger),
        new Cases<>(after -> rows.lastEntriesAfter(ledger, after, PAGE), LedgerEntry::caseNo),
        (caseNo, row, entry) -> {
          if (row == null) {
            add(faults, new Fault(ledger, ROW_MISSING, entry.seq(), caseNo));
          } else if (entry == null) {
            add(faults, new Fault(ledger, ROW_WITHOUT_ENTRY, 0, caseNo));
          } else if (!row.columns().equals(entry.row())) {
            add(faults, new Fault(ledger, ROW_CHANGED, entry.seq(), caseNo));
          }
        });
  }

  private void sides(List<Fault> faults) {
    Cases.align(
        side(Ledger.UNIT),
        side(Ledger.CONGRESS),
        (caseNo, unit, congress) -> {
          if (congress == null) {
            add(faults, new Fault(Ledger.CONGRESS, OTHER_SIDE_MISSING, 0, caseNo));
          } else if (unit == null) {
            if (!congress.unit().isEmpty()) {
              add(faults, new Fault(Ledger.UNIT, OTHER_SIDE_MISSING, 0, caseNo));
            }
          } else if (!unit.common().equals(congress.common())) {
            add(faults, new Fault(Ledger.UNIT, SIDES_DIFFER, 0, caseNo));
          }
        });
  }

  /**
   * Where each case stands against its row. That the unit's row is missing is for {@link #sides} to
   * say, which knows whether there has to be one.
   */
  private void cases(Ledger ledger, List<Fault> faults) {
    Cases.align(
        new Cases<>(after -> demands.standingsAfter(after, PAGE), Standing::caseNo),
        side(ledger),
        (caseNo, demand, row) -> {
          if (demand == null) {
            add(faults, new Fault(ledger, CASE_MISSING, 0, caseNo));
          } else if (row == null) {
            if (ledger == Ledger.CONGRESS && isStruckOff(demand)) {
              add(faults, new Fault(ledger, CASE_DIFFERS, 0, caseNo));
            }
          } else if (!end(demand.status()).equals(end(row.state()))) {
            add(faults, new Fault(ledger, CASE_DIFFERS, 0, caseNo));
          }
        });
  }

  private static boolean isStruckOff(Standing demand) {
    return demand.status().equals(DemandStatus.STRUCK_OFF.name());
  }

  /** How it ended, or empty as long as it goes on. */
  private static String end(String word) {
    return OVER.contains(word) ? word : "";
  }

  private Cases<LedgerRows.Row> side(Ledger ledger) {
    return new Cases<>(after -> rows.rowsAfter(ledger, after, PAGE), LedgerRows.Row::caseNo);
  }

  private static void add(List<Fault> faults, Fault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    }
  }
}

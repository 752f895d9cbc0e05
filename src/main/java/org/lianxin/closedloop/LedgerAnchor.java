package org.lianxin.closedloop;

import java.util.List;
import java.util.stream.Stream;
import org.lianxin.evidence.Anchor;
import org.springframework.stereotype.Component;

/**
 * Puts the ends of both ledgers on each day's sheet, so that a ledger cut short together with its
 * head is found (rule whole-record).
 */
@Component
class LedgerAnchor implements Anchor {

  private static final String CHAIN = "ledger-";

  private final LedgerRows rows;

  LedgerAnchor(LedgerRows rows) {
    this.rows = rows;
  }

  @Override
  public List<End> ends() {
    return Stream.of(Ledger.values())
        .map(
            ledger -> {
              var head = rows.head(ledger);
              return new End(CHAIN + ledger, head.seq(), head.hash());
            })
        .toList();
  }

  @Override
  public boolean holds(End end) {
    return Stream.of(Ledger.values())
        .filter(ledger -> end.chain().equals(CHAIN + ledger))
        .anyMatch(
            ledger ->
                end.seq() == 0
                    || rows.hash(ledger, end.seq()).filter(end.hash()::equals).isPresent());
  }
}

package org.lianxin.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.Ledgers.Both;
import org.lianxin.demand.LedgerState;
import org.lianxin.directory.Words;
import org.lianxin.search.DemandList.Row;

/**
 * A row of the two ledgers as a file has it, places and people by name. Blank cells are null.
 *
 * @param congressNo its number in the congress's ledger
 * @param unitNo its number in the unit's ledger, where one handles it
 */
record ListedLedger(
    String caseNo,
    String subject,
    LedgerState ledger,
    LocalDate due,
    String congressNo,
    String office,
    String answersInOffice,
    String unitNo,
    String unit,
    String answersInUnit,
    String area,
    String deputy,
    LocalDate received,
    Boolean isTakenOver) {

  static ListedLedger of(Row row, Both both, Words words) {
    var congress = both.congress();
    Optional<LedgerRow> unit = both.unit();
    return new ListedLedger(
        row.caseNo(),
        row.subject(),
        congress.state(),
        congress.dueOn(),
        congress.number(),
        words.body(congress.office()),
        words.person(congress.responsible()),
        unit.map(LedgerRow::number).orElse(null),
        unit.map(one -> words.body(one.unit())).orElse(null),
        unit.map(one -> words.person(one.responsible())).orElse(null),
        words.area(row.area()),
        words.person(row.deputy()),
        row.receivedOn(),
        row.isTakenOver());
  }
}

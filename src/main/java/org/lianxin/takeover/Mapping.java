package org.lianxin.takeover;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an office's ledger is laid on our fields; kept under a name and used again.
 *
 * @param columns the field of each column, by the column's title
 * @param isAllClosed whether every row is closed, whatever the state says
 * @param year the year of days that leave it out, and of rows without a day of receipt; null where
 *     none does
 * @param words what the office's words for a state mean
 */
record Mapping(
    Map<String, OldField> columns,
    boolean isAllClosed,
    Integer year,
    Map<String, OldStanding> words) {

  /** The most characters of its name. */
  static final int NAME = 60;

  Mapping {
    columns = new TreeMap<>(columns);
    words = new TreeMap<>(words);
  }

  /** The column in which a field stands. */
  Optional<OldColumn> column(OldField field, OldSheet sheet) {
    return sheet.columns().stream()
        .filter(column -> columns.get(column.title()) == field)
        .findFirst();
  }

  /** Whether the sheet has each column that this names. */
  boolean fits(OldSheet sheet) {
    var titles = sheet.columns().stream().map(OldColumn::title).toList();
    return !columns.isEmpty() && titles.containsAll(columns.keySet());
  }
}

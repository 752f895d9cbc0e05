package org.lianxin.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.Columns.Column;
import org.lianxin.spreadsheet.RawSheet.Line;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The rows of one sheet, read from a table: what can't be read is a fault, cell by cell. */
public final class Reading {

  /**
   * What is wrong at a place.
   *
   * @param line the line as the spreadsheet program numbers it, 0 when it is about the whole sheet
   * @param column the column's letters as the spreadsheet program shows them, empty when it is
   *     about the whole line
   * @param heading the key of the column's heading, null for a column that is none of ours
   * @param value what stands in the cell, empty when it is blank
   * @param code the sentence's key
   * @param values what fills the sentence's places
   */
  public record Fault(
      int line, String column, String heading, String value, String code, List<Object> values) {}

  /** After so many, nobody wants to know of the next ones. */
  private static final int MOST_FAULTS = 1_000;

  /** So many lines of a title and of who filled it in may stand above the headings. */
  private static final int MOST_TITLES = 20;

  /** So many missing columns are named; of more it is said how many. */
  private static final int MOST_NAMED = 3;

  private final Columns columns;
  private final RawSheet table;
  private final int headings;
  private final Labels labels;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Object> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** Reads the table. */
  public Reading(Columns columns, RawSheet table, Labels labels) {
    this.columns = columns;
    this.table = table;
    this.labels = labels;
    headings = headings();
    if (table.lines().isEmpty()) {
      onSheet("spreadsheet.empty");
      return;
    }
    if (known(headings) == 0) {
      onSheet("spreadsheet.headings", heading(columns.list().get(0)));
      return;
    }
    readHeadings();
    for (var line : lines()) {
      if (faults.size() >= MOST_FAULTS) {
        break;
      }
      readRow(line);
    }
  }

  /** The rows; of no use when there are faults. */
  public <R> List<R> rows(Class<R> type) {
    return rows.stream().map(type::cast).toList();
  }

  /** What could not be read, in the order of the file; the first thousand or so. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * A rule's "no" at its place in the file.
   *
   * @param row the row's position among {@link #rows}
   * @param column the record's component, or what is none for the whole line
   */
  public Fault locate(int row, String column, String code, List<Object> values) {
    var line = lines().get(row);
    int position = positions.getOrDefault(column, -1);
    return new Fault(
        line.number(),
        position < 0 ? "" : RawSheet.letters(position),
        position < 0 ? null : columns.heading(column),
        position < 0 ? "" : Cells.shown(line.at(position)),
        code,
        values);
  }

  private List<Line> lines() {
    return table.lines().subList(headings + 1, table.lines().size());
  }

  /** The line with the most headings of ours: a title may stand above it. */
  private int headings() {
    int best = 0;
    for (int i = 1; i < Math.min(table.lines().size(), MOST_TITLES); i++) {
      if (known(i) > known(best)) {
        best = i;
      }
    }
    return best;
  }

  private long known(int line) {
    return table.lines().get(line).cells().stream()
        .filter(Objects::nonNull)
        .filter(cell -> column(Cells.shown(cell)).isPresent())
        .count();
  }

  private Optional<Column<?>> column(String words) {
    return columns.list().stream()
        .filter(it -> labels.isHeading(columns.heading(it.name()), words))
        .findFirst();
  }

  private MessageSourceResolvable heading(Column<?> column) {
    return new DefaultMessageSourceResolvable(columns.heading(column.name()));
  }

  private void readHeadings() {
    var line = table.lines().get(headings);
    for (int i = 0; i < line.cells().size(); i++) {
      if (line.at(i) != null) {
        readHeading(line, i);
      }
    }
    var missing =
        columns.list().stream().filter(column -> !positions.containsKey(column.name())).toList();
    if (missing.size() > MOST_NAMED) {
      onSheet("spreadsheet.columns", heading(missing.get(0)), missing.size());
    } else {
      missing.forEach(column -> onSheet("spreadsheet.column", heading(column)));
    }
  }

  private void readHeading(Line headings, int position) {
    var column = column(Cells.shown(headings.at(position)));
    if (column.isEmpty()) {
      onCell(headings, position, null, "spreadsheet.heading.unknown", List.of());
    } else if (positions.putIfAbsent(column.get().name(), position) != null) {
      onCell(headings, position, column.get(), "spreadsheet.heading.twice", List.of());
    }
  }

  private void readRow(Line line) {
    var values = new ArrayList<>();
    for (var column : columns.list()) {
      values.add(value(line, column));
    }
    rows.add(columns.row(values));
    for (int i = 0; i < line.cells().size(); i++) {
      if (line.at(i) != null && table.lines().get(headings).at(i) == null) {
        onCell(line, i, null, "spreadsheet.heading.none", List.of());
      }
    }
  }

  private Object value(Line line, Column<?> column) {
    var position = positions.get(column.name());
    if (position == null) {
      return null;
    }
    try {
      return column.form().of(line.at(position));
    } catch (Refusal refusal) {
      var reason = refusal.reasons().get(0);
      onCell(line, position, column, reason.code(), reason.values());
      return null;
    }
  }

  private void onSheet(String code, Object... values) {
    faults.add(new Fault(0, "", null, "", code, List.of(values)));
  }

  private void onCell(Line line, int position, Column<?> column, String code, List<Object> values) {
    faults.add(
        new Fault(
            line.number(),
            RawSheet.letters(position),
            column == null ? null : columns.heading(column.name()),
            Cells.shown(line.at(position)),
            code,
            values));
  }
}

package org.lianxin.directory.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianxin.directory.content.DirectoryRow;
import org.lianxin.directory.content.Finding;
import org.lianxin.directory.content.Finding.Severity;
import org.lianxin.directory.workbook.Columns.Column;
import org.lianxin.directory.workbook.Table.Line;
import org.lianxin.shared.Refusal;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The rows of one sheet, read from a table: what can't be read is remarked on, cell by cell. */
final class SheetReading {

  private final Columns columns;
  private final Table table;
  private final Labels labels;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<DirectoryRow> rows = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  SheetReading(Columns columns, Table table, Labels labels) {
    this.columns = columns;
    this.table = table;
    this.labels = labels;
    if (table.lines().isEmpty()) {
      remark("directory.table.empty");
      return;
    }
    readHeadings();
    for (var line : lines()) {
      readRow(line);
    }
  }

  /** The rows; of no use when there are remarks. */
  List<DirectoryRow> rows() {
    return rows;
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** A rule's finding at its place in the file. */
  Remark locate(Finding finding) {
    var line = lines().get(finding.row());
    int position = positions.getOrDefault(finding.column(), -1);
    return new Remark(
        finding.severity(),
        columns.sheet(),
        table.name(),
        line.number(),
        position < 0 ? "" : Table.letters(position),
        position < 0 ? null : Labels.heading(columns.sheet(), finding.column()),
        position < 0 ? "" : shown(line.at(position)),
        finding.code(),
        finding.values());
  }

  private List<Line> lines() {
    return table.lines().subList(1, table.lines().size());
  }

  private void readHeadings() {
    var headings = table.lines().get(0);
    for (int i = 0; i < headings.cells().size(); i++) {
      if (headings.at(i) != null) {
        readHeading(headings, i);
      }
    }
    for (var column : columns.list()) {
      if (!positions.containsKey(column.name())) {
        remark("directory.table.column", heading(column));
      }
    }
  }

  private void readHeading(Line headings, int position) {
    var words = shown(headings.at(position));
    var column =
        columns.list().stream()
            .filter(it -> labels.isFor(Labels.heading(columns.sheet(), it.name()), words))
            .findFirst();
    if (column.isEmpty()) {
      remark(headings, position, null, "directory.heading.unknown", List.of());
    } else if (positions.putIfAbsent(column.get().name(), position) != null) {
      remark(headings, position, column.get(), "directory.heading.twice", List.of());
    }
  }

  private MessageSourceResolvable heading(Column<?> column) {
    return new DefaultMessageSourceResolvable(Labels.heading(columns.sheet(), column.name()));
  }

  private void readRow(Line line) {
    var values = new ArrayList<>();
    for (var column : columns.list()) {
      values.add(value(line, column));
    }
    rows.add(columns.row(values));
    int most = table.lines().get(0).cells().size();
    for (int i = 0; i < line.cells().size(); i++) {
      if (line.at(i) != null && (i >= most || table.lines().get(0).at(i) == null)) {
        remark(line, i, null, "directory.heading.none", List.of());
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
      remark(line, position, column, reason.code(), reason.values());
      return null;
    }
  }

  private void remark(String code, Object... values) {
    remarks.add(Remark.onSheet(Severity.ERROR, columns.sheet(), table.name(), code, values));
  }

  private void remark(Line line, int position, Column<?> column, String code, List<Object> values) {
    remarks.add(
        new Remark(
            Severity.ERROR,
            columns.sheet(),
            table.name(),
            line.number(),
            Table.letters(position),
            column == null ? null : Labels.heading(columns.sheet(), column.name()),
            shown(line.at(position)),
            code,
            values));
  }

  private static String shown(Object cell) {
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (cell instanceof LocalDateTime time) {
      return time.toLocalDate().toString();
    }
    return Objects.toString(cell, "");
  }
}

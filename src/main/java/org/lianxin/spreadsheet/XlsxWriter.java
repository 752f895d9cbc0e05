package org.lianxin.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianxin.spreadsheet.Columns.Column;

/**
 * Writes an XLSX workbook: a sheet of notes, then a sheet for each kind of row with drop-down
 * lists. Codes are text, dates are dates. A workbook without rows is a template.
 */
public final class XlsxWriter {

  /** The key of the name of the sheet with the notes. */
  public static final String NOTES = "spreadsheet.notes.sheet";

  /**
   * A sheet with its rows.
   *
   * @param rows records of the columns' type
   */
  public record Filled(Columns columns, List<?> rows) {}

  private static final String TEXT = "@";
  private static final String DATE = "yyyy-mm-dd";
  static final String HEAD = "DCE6F1";

  /** Rows to hold in memory before they are written out. */
  static final int FLUSH = 1_000;

  /** The longest list of words that a drop-down list may hold in itself. */
  private static final int LONGEST_LIST = 255;

  private final Workbook workbook;
  private final Labels labels;
  private final Locale language;

  private XlsxWriter(Workbook workbook, Labels labels, Locale language) {
    this.workbook = workbook;
    this.labels = labels;
    this.language = language;
  }

  /** Writes the sheets in their order. */
  public static void write(OutputStream out, List<Filled> sheets, Labels labels, Locale language)
      throws IOException {
    var workbook = new Workbook(out, "Lianxin", "1.0");
    var writer = new XlsxWriter(workbook, labels, language);
    writer.notes(sheets.stream().map(Filled::columns).toList());
    for (var sheet : sheets) {
      writer.sheet(sheet.columns(), sheet.rows());
    }
    workbook.finish();
  }

  private void notes(List<Columns> sheets) throws IOException {
    var notes = workbook.newWorksheet(labels.in(language, NOTES));
    var headings = List.of("table", "column", "note", "example", "choices");
    head(
        notes,
        headings.stream().map(it -> labels.in(language, "spreadsheet.notes." + it)).toList());
    notes.width(2, 60);
    notes.width(3, 26);
    notes.width(4, 60);
    int line = 1;
    for (var columns : sheets) {
      for (var column : columns.list()) {
        var key = columns.heading(column.name());
        notes.value(line, 0, labels.in(language, columns.name()));
        notes.value(line, 1, labels.in(language, key));
        notes.value(line, 2, labels.in(language, key + ".note"));
        notes.value(line, 3, labels.in(language, key + ".example"));
        notes.value(line, 4, String.join("、", column.form().choices(language)));
        notes.range(line, 2, line, 4).style().wrapText(true).verticalAlignment("top").set();
        line++;
      }
    }
    notes.close();
  }

  private void sheet(Columns columns, List<?> rows) throws IOException {
    var sheet = workbook.newWorksheet(labels.in(language, columns.name()));
    head(
        sheet,
        columns.list().stream()
            .map(column -> labels.in(language, columns.heading(column.name())))
            .toList());
    for (int i = 0; i < columns.list().size(); i++) {
      column(sheet, i, columns.list().get(i));
    }
    int line = 1;
    for (var row : rows) {
      var cells = columns.cells(row, language);
      for (int i = 0; i < cells.size(); i++) {
        cell(sheet, line, i, cells.get(i));
      }
      if (line++ % FLUSH == 0) {
        sheet.flush();
      }
    }
    sheet.close();
  }

  static void head(Worksheet sheet, List<String> headings) {
    sheet.freezePane(0, 1);
    for (int i = 0; i < headings.size(); i++) {
      sheet.value(0, i, headings.get(i));
      sheet.style(0, i).bold().fillColor(HEAD).set();
      sheet.width(i, 18);
    }
  }

  /** What a cell that is still blank will be taken for, and the words to choose from. */
  private void column(Worksheet sheet, int position, Column<?> column) {
    if (!(column.form() instanceof NumberForm)) {
      sheet.style(position).format(column.form() instanceof DateForm ? DATE : TEXT).set();
    }
    var list = String.join(",", column.form().choices(language));
    var isOneOfList = !list.isEmpty() && !(column.form() instanceof ListForm);
    if (isOneOfList && list.length() <= LONGEST_LIST) {
      sheet
          .range(1, position, RawSheet.MOST_LINES, position)
          .validateWithListByFormula('"' + list + '"')
          .showErrorMessage(true)
          .errorTitle(labels.in(language, "spreadsheet.notes.choices"))
          .error(labels.in(language, "spreadsheet.notes.choose"));
    }
  }

  /** A date as a date, a number as a number, all else as text, which no program reckons with. */
  static void cell(Worksheet sheet, int line, int position, Object cell) {
    if (cell instanceof LocalDate date) {
      sheet.value(line, position, date);
      sheet.style(line, position).format(DATE).set();
    } else if (cell instanceof Number number) {
      sheet.value(line, position, number);
    } else if (cell != null) {
      sheet.value(line, position, cell.toString());
      sheet.style(line, position).format(TEXT).set();
    }
  }
}

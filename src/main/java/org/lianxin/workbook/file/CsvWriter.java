package org.lianxin.workbook.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianxin.spreadsheet.Columns;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.PlainSheet;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.Sheet;

/** Writes the directory as CSV files in a zip archive: UTF-8 with byte order mark, one a sheet. */
final class CsvWriter {

  private CsvWriter() {}

  static void write(
      OutputStream out,
      DirectoryContent content,
      List<Sheet> sheets,
      Labels labels,
      Locale language)
      throws IOException {
    var zip = new ZipOutputStream(out, UTF_8);
    for (var sheet : sheets) {
      zip.putNextEntry(new ZipEntry(labels.in(language, sheet) + ".csv"));
      var writer = new OutputStreamWriter(zip, UTF_8);
      table(content.rows(sheet), SheetColumns.of(sheet, labels), labels, language).csv(writer);
      writer.flush();
      zip.closeEntry();
    }
    zip.finish();
  }

  private static PlainSheet table(
      List<? extends DirectoryRow> rows, Columns columns, Labels labels, Locale language) {
    return new PlainSheet(
        labels.in(language, columns.name()),
        columns.list().stream()
            .map(column -> labels.in(language, columns.heading(column.name())))
            .toList(),
        rows.stream().map(row -> columns.cells(row, language)).iterator());
  }
}

package org.lianxin.workbook.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianxin.shared.spreadsheet.Columns;
import org.lianxin.shared.spreadsheet.CsvText;
import org.lianxin.shared.spreadsheet.Labels;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.Sheet;

/** Writes the directory as CSV files in a zip archive: UTF-8 with byte order mark, one a sheet. */
final class CsvWriter {

  private static final ObjectWriter CSV =
      new CsvMapper()
          .configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, true)
          .writerFor(String[].class)
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

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
      write(writer, content.rows(sheet), SheetColumns.of(sheet, labels), labels, language);
      writer.flush();
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void write(
      Writer writer,
      List<? extends DirectoryRow> rows,
      Columns columns,
      Labels labels,
      Locale language)
      throws IOException {
    writer.write('\ufeff');
    try (SequenceWriter lines = CSV.writeValues(writer)) {
      lines.write(
          columns.list().stream()
              .map(column -> labels.in(language, columns.heading(column.name())))
              .toArray(String[]::new));
      for (var row : rows) {
        lines.write(
            columns.cells(row, language).stream()
                .map(cell -> cell == null ? "" : CsvText.guarded(cell.toString()))
                .toArray(String[]::new));
      }
    }
  }
}

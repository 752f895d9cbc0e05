package org.lianxin.spreadsheet;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * A table to be read and not to be handed in again: headings and lines of text, numbers and dates.
 * Lines are written as they come, however many they are.
 *
 * @param name what it is called
 * @param headings one a column
 * @param lines as many cells each as there are headings; null where a cell is blank
 */
public record PlainSheet(String name, List<String> headings, Iterator<? extends List<?>> lines) {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final int LONGEST_NAME = 31;

  private static final ObjectWriter CSV =
      new CsvMapper()
          .configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, true)
          .writerFor(String[].class)
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  /** Writes it as a workbook of one sheet. */
  public void xlsx(OutputStream out) throws IOException {
    var workbook = new Workbook(out, "Lianxin", "1.0");
    var sheet = workbook.newWorksheet(sheetName(name));
    XlsxWriter.head(sheet, headings);
    for (int line = 1; lines.hasNext(); line++) {
      var cells = lines.next();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i) instanceof String text) {
          sheet.inlineString(line, i, text); // a table of all texts would stay in memory to the end
        } else {
          XlsxWriter.cell(sheet, line, i, cells.get(i));
        }
      }
      if (line % XlsxWriter.FLUSH == 0) {
        sheet.flush();
      }
    }
    sheet.close();
    workbook.finish();
  }

  /** A name as a workbook takes it: short, and without the marks of its formulas. */
  static String sheetName(String name) {
    var plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }

  /** Writes it as CSV, with a byte order mark, by which spreadsheet programs know UTF-8. */
  public void csv(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    try (var written = CSV.writeValues(out)) {
      written.write(headings.toArray(String[]::new));
      while (lines.hasNext()) {
        written.write(
            lines.next().stream()
                .map(cell -> cell == null ? "" : CsvText.guarded(cell.toString()))
                .toArray(String[]::new));
      }
    }
  }
}

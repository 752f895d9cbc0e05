package org.lianxin.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A form as a workbook of one sheet that prints on A4 across: a title, lines above, a table whose
 * headings come again on each page, lines below to sign on.
 *
 * @param title what stands on top and names the sheet
 * @param above lines between the title and the table
 * @param columns one or more
 * @param lines as many cells each as there are columns: text, numbers, dates; null to write by hand
 * @param below lines under the table
 */
public record PrintedSheet(
    String title,
    List<String> above,
    List<Column> columns,
    List<? extends List<?>> lines,
    List<String> below) {

  /**
   * A column.
   *
   * @param width in characters
   */
  public record Column(String heading, int width) {}

  private static final Short ONE = 1;
  private static final Short MANY = 0;
  private static final int TITLE_SIZE = 18;

  /** Writes it. */
  public void xlsx(OutputStream out) throws IOException {
    var workbook = new Workbook(out, "Lianxin", "1.0");
    var sheet = workbook.newWorksheet(PlainSheet.sheetName(title));
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth(ONE);
    sheet.fitToHeight(MANY);
    sheet.footer("&P / &N", Position.CENTER);
    int line = across(sheet, 0, title);
    sheet.style(0, 0).bold().fontSize(TITLE_SIZE).horizontalAlignment("center").set();
    for (var words : above) {
      line = across(sheet, line, words);
    }
    sheet.repeatRows(line);
    sheet.freezePane(0, line + 1);
    line = table(sheet, line);
    for (var words : below) {
      line = across(sheet, line + 1, words);
    }
    sheet.close();
    workbook.finish();
  }

  private int table(Worksheet sheet, int first) throws IOException {
    int line = first;
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(line, i, columns.get(i).heading());
      sheet.width(i, columns.get(i).width());
      sheet.style(line, i).bold().wrapText(true).horizontalAlignment("center").set();
      sheet.style(line, i).fillColor(XlsxWriter.HEAD).borderStyle("thin").set();
    }
    for (var cells : lines) {
      line++;
      for (int i = 0; i < cells.size(); i++) {
        XlsxWriter.cell(sheet, line, i, cells.get(i));
        sheet.style(line, i).wrapText(true).verticalAlignment("center").borderStyle("thin").set();
      }
    }
    return line + 1;
  }

  /** A line of words over the whole width; the number of the next. */
  private int across(Worksheet sheet, int line, String words) {
    sheet.value(line, 0, words);
    sheet.range(line, 0, line, columns.size() - 1).merge();
    return line + 1;
  }
}

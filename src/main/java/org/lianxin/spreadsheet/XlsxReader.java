package org.lianxin.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.RawSheet.Line;
import org.lianxin.spreadsheet.RawSheet.Unusable;

/** Reads an XLSX workbook as tables. */
final class XlsxReader {

  private static final String STYLES = "xl/styles.xml";

  /** What stands in a number format beside its codes: quoted text, colours and locales, escapes. */
  private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

  private static final Pattern DATE_CODE = Pattern.compile("[ymdYMD]");

  /** A character that XML can't hold, or a line's end, as ECMA-376 22.9.2.19 writes it. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** A formula that is nothing but a text or a number: how programs export what is to stay text. */
  private static final Pattern CONSTANT = Pattern.compile("\"(?:[^\"]|\"\")*\"|\\d+");

  private static final int HEXADECIMAL = 16;

  private XlsxReader() {}

  /**
   * The workbook's sheets in their order.
   *
   * @throws Refusal when the archive is no workbook, too large, or dangerous
   */
  static List<RawSheet> read(Unzipped entries) throws IOException {
    var merged = SheetGuard.check(entries);
    var room = new Room();
    try (var workbook = new ReadableWorkbook(entries.file(), options(entries))) {
      var tables = new ArrayList<RawSheet>();
      for (var sheet : workbook.getSheets().toList()) {
        tables.add(
            new RawSheet(
                RawSheet.text(sheet.getName()),
                lines(sheet, room),
                merged.getOrDefault(sheet.getName(), List.of())));
      }
      return tables;
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException
        | UncheckedIOException
        | ExcelReaderException
        | NullPointerException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | IllegalStateException e) {
      // the library has no one exception for a part that is missing or malformed
      throw Refusal.of("", "spreadsheet.file.unreadable");
    }
  }

  /** A workbook may have no styles, and then no cell has a format; the library asks for them. */
  private static ReadingOptions options(Unzipped entries) {
    return new ReadingOptions(entries.names().contains(STYLES), true);
  }

  private static List<Line> lines(Sheet sheet, Room room) throws IOException {
    var lines = new ArrayList<Line>();
    try (var rows = sheet.openStream()) {
      for (var row : (Iterable<Row>) rows::iterator) {
        var line = line(row);
        if (line.isBlank()) {
          continue;
        }
        room.takeLine(sheet.getName(), lines.size());
        lines.add(line);
      }
    }
    return lines;
  }

  private static Line line(Row row) {
    var cells = new ArrayList<Object>();
    for (var cell : row) {
      cells.add(cell == null ? null : value(cell));
    }
    return new Line(row.getRowNum(), cells);
  }

  private static Object value(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> null;
      case ERROR -> Unusable.ERROR;
      case BOOLEAN -> cell.asBoolean();
      case STRING -> text(cell);
      case FORMULA ->
          cell.getFormula() == null || CONSTANT.matcher(cell.getFormula()).matches()
              ? text(cell)
              : Unusable.FORMULA;
      case NUMBER -> isDate(cell) ? cell.asDate() : plain(cell.asNumber());
    };
  }

  private static String text(Cell cell) {
    var written = ESCAPE.matcher(cell.getText()).replaceAll(XlsxReader::character);
    return RawSheet.text(written.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static String character(MatchResult escape) {
    return Matcher.quoteReplacement(
        String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL)));
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.stripTrailingZeros();
  }

  private static boolean isDate(Cell cell) {
    var id = cell.getDataFormatId();
    if (id == null) {
      return false;
    }
    // the formats that have a number only; 27 to 36 and 50 to 58 are Chinese dates
    if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
      return true;
    }
    var format = cell.getDataFormatString();
    return format != null && DATE_CODE.matcher(NO_CODE.matcher(format).replaceAll("")).find();
  }
}

package org.lianxin.shared.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.spreadsheet.RawSheet.Line;
import org.lianxin.shared.spreadsheet.RawSheet.Unusable;

/** Reads an XLSX workbook as tables. */
final class XlsxReader {

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  /** What stands in a number format beside its codes: quoted text, colours and locales, escapes. */
  private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

  private static final Pattern DATE_CODE = Pattern.compile("[ymdYMD]");

  private XlsxReader() {}

  /**
   * The workbook's sheets in their order.
   *
   * @throws Refusal when the archive is no workbook, too large, or dangerous
   */
  static List<RawSheet> read(Unzipped entries) throws IOException {
    SheetGuard.check(entries);
    var room = new Room();
    try (var workbook = new ReadableWorkbook(entries.file(), WITH_FORMATS)) {
      var tables = new ArrayList<RawSheet>();
      for (var sheet : workbook.getSheets().toList()) {
        tables.add(new RawSheet(RawSheet.text(sheet.getName()), lines(sheet, room)));
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
      throw Refusal.of("", "shared.file.unreadable");
    }
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
      case STRING -> RawSheet.text(cell.getText());
      case FORMULA -> cell.getFormula() == null ? RawSheet.text(cell.getText()) : Unusable.FORMULA;
      case NUMBER -> isDate(cell) ? cell.asDate() : plain(cell.asNumber());
    };
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

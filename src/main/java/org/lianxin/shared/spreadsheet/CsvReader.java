package org.lianxin.shared.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.spreadsheet.RawSheet.Line;

/** Reads CSV files as tables: UTF-8, or GB18030 as spreadsheet programs in China save them. */
public final class CsvReader {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final CsvMapper CSV = new CsvMapper();
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private CsvReader() {}

  /** The CSV files of an archive, each a table named as its file. */
  static List<RawSheet> read(Map<String, byte[]> entries) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).endsWith(".csv"))
        .map(entry -> read(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * One CSV file as a table.
   *
   * @throws Refusal when it is no text, no CSV, or too long
   */
  public static RawSheet read(String path, byte[] file) {
    var name = name(path);
    var text = decode(name, file);
    var lines = new ArrayList<Line>();
    int number = 0;
    try (MappingIterator<String[]> rows =
        CSV.readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
      while (rows.hasNextValue()) {
        var line = line(++number, rows.nextValue());
        if (line.isBlank()) {
          continue;
        }
        if (lines.size() > RawSheet.MOST_LINES) {
          throw Refusal.of("", "shared.file.lines", name, RawSheet.MOST_LINES);
        }
        lines.add(line);
      }
    } catch (IOException e) {
      throw Refusal.of("", "shared.file.csv", name, number + 1);
    }
    return new RawSheet(name, lines);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".csv".length());
  }

  private static Line line(int number, String[] cells) {
    return new Line(
        number,
        Arrays.stream(cells)
            .map(CsvText::unguarded)
            .map(cell -> (Object) RawSheet.text(cell))
            .toList());
  }

  private static String decode(String name, byte[] file) {
    for (var charset : List.of(UTF_8, GB18030)) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      } catch (CharacterCodingException e) {
        // not in this one
      }
    }
    throw Refusal.of("", "shared.file.charset", name);
  }
}

package org.lianxin.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.RawSheet.Line;

/** Reads CSV files as sheets: UTF-8, or GB18030 as spreadsheet programs in China save them. */
public final class CsvReader {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(RawSheet.LONGEST_CELL).build())
          .build();

  private CsvReader() {}

  /** Something that can be read from its beginning more than once. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /** The CSV files of an archive, each a sheet named as its file. */
  static List<RawSheet> read(Unzipped archive) throws IOException {
    var room = new Room();
    var sheets = new ArrayList<RawSheet>();
    for (var name : archive.names()) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
        sheets.add(read(name, () -> archive.open(name), room));
      }
    }
    return sheets;
  }

  /**
   * One CSV file as a sheet.
   *
   * @throws Refusal when it is no text, no CSV, or too large
   */
  public static RawSheet read(String path, byte[] file) {
    return read(path, () -> new ByteArrayInputStream(file), new Room());
  }

  private static RawSheet read(String path, Source file, Room room) {
    var name = name(path);
    var lines = new ArrayList<Line>();
    int number = 0;
    try (var text = text(name, file);
        var rows = CSV.createParser(text)) {
      while (rows.nextToken() == JsonToken.START_ARRAY) {
        var line = new Line(++number, cells(rows, room.inSheet(name)));
        if (!line.isBlank()) {
          room.takeLine(name, lines.size());
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw Refusal.of("", "spreadsheet.file.csv", name, number + 1);
    }
    return new RawSheet(name, lines);
  }

  /** The cells of one line, counted while they come: a line may have no end. */
  private static List<Object> cells(CsvParser row, Room.InSheet room) throws IOException {
    var cells = new ArrayList<>();
    while (row.nextToken() == JsonToken.VALUE_STRING) {
      room.takeCell(cells.size());
      cells.add(RawSheet.text(CsvText.unguarded(row.getText())));
    }
    return cells;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".csv".length());
  }

  private static Reader text(String name, Source file) throws IOException {
    for (var charset : List.of(UTF_8, GB18030)) {
      if (isIn(charset, file)) {
        var text = decoded(charset, file);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
          text.reset();
        }
        return text;
      }
    }
    throw Refusal.of("", "spreadsheet.file.charset", name);
  }

  private static boolean isIn(Charset charset, Source file) throws IOException {
    try (var text = decoded(charset, file)) {
      var block = new char[16 << 10];
      while (text.read(block) >= 0) {
        // only whether it can be read
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static BufferedReader decoded(Charset charset, Source file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            file.open(),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }
}

package org.lianxin.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.lianxin.shared.Refusal;

/** Tells by a file's content what it is, and reads it as tables. */
public final class FileReader {

  private static final int MOST_MEGABYTES = 20;

  private FileReader() {}

  /**
   * The tables of an XLSX workbook, a zip archive of CSV files, or one CSV file.
   *
   * @param name the file's name; that of a single CSV file names its sheet
   * @throws Refusal when the file is none of them, too large, or dangerous
   */
  public static List<RawSheet> read(String name, byte[] file) {
    if (file.length == 0) {
      throw Refusal.of("", "spreadsheet.file.missing");
    }
    if (file.length > MOST_MEGABYTES << 20) {
      throw Refusal.of("", "spreadsheet.file.size", MOST_MEGABYTES);
    }
    if (startsWith(file, 'P', 'K')) {
      return unzipped(file);
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return List.of(CsvReader.read(name, file));
    }
    throw Refusal.of("", "spreadsheet.file.unreadable");
  }

  private static List<RawSheet> unzipped(byte[] file) {
    try (var entries = Unzipped.of(file)) {
      return entries.names().contains("[Content_Types].xml")
          ? XlsxReader.read(entries)
          : CsvReader.read(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startsWith(byte[] file, int first, int second) {
    return file.length > 1 && file[0] == first && file[1] == second;
  }
}

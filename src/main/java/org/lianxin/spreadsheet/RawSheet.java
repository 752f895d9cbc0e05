package org.lianxin.spreadsheet;

import java.util.List;
import java.util.Objects;

/**
 * A sheet of a file as it stands there, before its cells have a meaning.
 *
 * @param name the sheet's name, or the file's without its ending
 * @param lines the lines that are not empty, the heading first
 * @param merged the cells that were made one; what they say stands in the first of them
 */
public record RawSheet(String name, List<Line> lines, List<Merged> merged) {

  /** The most lines of a sheet; what is more was not typed by people. */
  public static final int MOST_LINES = 50_000;

  /** The most columns, as in the spreadsheets of old. */
  static final int MOST_COLUMNS = 256;

  /** The most cells of a file: the directory of a big district has a tenth of it. */
  static final int MOST_CELLS = 1_000_000;

  /** The longest text of a cell, as spreadsheet programs have it. */
  static final int LONGEST_CELL = 32_767;

  /** A sheet without merged cells. */
  public RawSheet(String name, List<Line> lines) {
    this(name, lines, List.of());
  }

  /**
   * Cells that were made one.
   *
   * @param fromLine the first line's number as the spreadsheet program shows it
   * @param toLine the last one's
   * @param fromColumn the first column, from 0
   * @param toColumn the last one
   */
  public record Merged(int fromLine, int toLine, int fromColumn, int toColumn) {}

  /** A cell whose value can't be used as it stands. */
  public enum Unusable {
    /** Its value depends on other cells. */
    FORMULA,
    /** It shows an error such as #N/A. */
    ERROR
  }

  /**
   * A line of a sheet.
   *
   * @param number the line's number as the spreadsheet program shows it, from 1
   * @param cells by column: text, number ({@code BigDecimal}), date and time ({@code
   *     LocalDateTime}), yes or no ({@code Boolean}), {@link Unusable}, or null where it is blank
   */
  public record Line(int number, List<Object> cells) {

    /** The cell of a column, from 0; null where the line ends before it. */
    public Object at(int column) {
      return column < cells.size() ? cells.get(column) : null;
    }

    boolean isBlank() {
      return cells.stream().allMatch(Objects::isNull);
    }
  }

  /** The text without the blanks around it that no one sees; null when nothing is left. */
  static String text(String cell) {
    if (cell == null) {
      return null;
    }
    int from = 0;
    int to = cell.length();
    while (from < to && isInvisible(cell.charAt(from))) {
      from++;
    }
    while (to > from && isInvisible(cell.charAt(to - 1))) {
      to--;
    }
    return from == to ? null : cell.substring(from, to);
  }

  private static boolean isInvisible(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }

  /** A column's letters as the spreadsheet program shows them: 0 is A, 26 is AA. */
  public static String letters(int column) {
    var letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}

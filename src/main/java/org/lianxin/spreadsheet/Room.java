package org.lianxin.spreadsheet;

import org.lianxin.shared.Refusal;

/** How much of a file may still come, counted before it costs memory. */
final class Room {

  private int cells;

  /** Asks for one more line of a sheet that has so many. */
  void takeLine(String sheet, int lines) {
    if (lines > RawSheet.MOST_LINES) {
      throw Refusal.of("", "spreadsheet.file.lines", sheet, RawSheet.MOST_LINES);
    }
  }

  InSheet inSheet(String name) {
    return new InSheet(name);
  }

  /** The room of one sheet. */
  final class InSheet {

    private final String name;

    private InSheet(String name) {
      this.name = name;
    }

    /** Asks for one more cell in this column, from 0. */
    void takeCell(int column) {
      if (column >= RawSheet.MOST_COLUMNS) {
        throw Refusal.of("", "spreadsheet.file.columns", name, RawSheet.MOST_COLUMNS);
      }
      if (++cells > RawSheet.MOST_CELLS) {
        throw Refusal.of("", "spreadsheet.file.cells", RawSheet.MOST_CELLS);
      }
    }
  }
}

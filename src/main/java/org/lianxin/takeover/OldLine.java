package org.lianxin.takeover;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A line of an old ledger below its headings.
 *
 * @param number as the spreadsheet program shows it
 * @param cells by column; what a merged cell says stands in each line that it covers
 * @param covered the columns in which a merged cell of a line above says so
 */
record OldLine(int number, List<Object> cells, BitSet covered) {

  Object at(int column) {
    return column < cells.size() ? cells.get(column) : null;
  }

  boolean isCovered(int column) {
    return covered.get(column);
  }

  /** What stands in this very line. */
  List<Object> own() {
    return IntStream.range(0, cells.size())
        .filter(column -> !covered.get(column))
        .mapToObj(cells::get)
        .filter(Objects::nonNull)
        .toList();
  }
}

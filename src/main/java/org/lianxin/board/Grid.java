package org.lianxin.board;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table of the board, the same on the page and in a file.
 *
 * @param panel which one
 * @param headings one a column
 * @param lines the lines
 */
record Grid(Panel panel, List<Heading> headings, List<Line> lines) {

  /** What stands in a column. */
  enum Kind {
    /** A name. */
    NAME,
    /** A number of cases, with the way to them. */
    COUNT,
    /** A rate. */
    RATE,
    /** Between which rates the true one lies. */
    BAND,
    /** What the figure means; folded on the page. */
    MEANING
  }

  /**
   * The head of a column.
   *
   * @param words what it says
   * @param meaning what it counts, or empty
   */
  record Heading(Kind kind, String words, String meaning) {}

  /**
   * A line.
   *
   * @param cells as many as there are headings
   * @param bar the picture of its numbers, drawn beside its name
   */
  record Line(List<Cell> cells, Optional<Bar> bar) {}

  /**
   * A cell.
   *
   * @param value text, a whole number or a rate in percent; null where there is none
   * @param words how it is shown
   * @param link where its cases are, or empty
   */
  record Cell(Object value, String words, String link) {

    static Cell text(String words) {
      return new Cell(words, words, "");
    }
  }

  /**
   * A bar, each number in percent of the line's room.
   *
   * @param from where it begins
   * @param length how long it is
   * @param marked how much of it is marked, or where
   * @param point whether that is a point, and not a part from its beginning
   */
  record Bar(BigDecimal from, BigDecimal length, BigDecimal marked, boolean point) {}
}

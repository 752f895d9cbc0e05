package org.lianxin.shared;

import java.util.List;

/**
 * A table on a paper, in the place of the line that names it. Its headings come again on each page.
 *
 * @param columns the columns, one or more
 * @param rows as many texts each as there are columns; an empty one is a cell to be written by hand
 */
public record PaperGrid(List<Column> columns, List<List<String>> rows) {

  /**
   * A column.
   *
   * @param width its share of the table's width, beside those of the others
   */
  public record Column(String heading, int width) {}

  /** Copies both lists. */
  public PaperGrid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * How wide each column is.
   *
   * @param whole the table's width
   */
  public List<Integer> widths(int whole) {
    var sum = columns.stream().mapToInt(Column::width).sum();
    return columns.stream().map(column -> column.width() * whole / sum).toList();
  }
}

package org.lianxin.shared;

import java.util.List;

/**
 * A table on a paper, in the place of the line that names it. Its headings come again on each page.
 *
 * @param columns the columns, one or more
 * @param rows as many texts each as there are columns; an empty one is a cell to be written by hand
 * @param pictures one for the first cell of each row, instead of its text; none at all without
 */
public record PaperGrid(
    List<Column> columns, List<List<String>> rows, List<PaperPicture> pictures) {

  /**
   * A column.
   *
   * @param width its share of the table's width, beside those of the others
   */
  public record Column(String heading, int width) {}

  /** Copies the lists. */
  public PaperGrid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    pictures = List.copyOf(pictures);
    if (!pictures.isEmpty() && pictures.size() != rows.size()) {
      throw new IllegalArgumentException(
          "%d rows have %d pictures: give each row one, an empty one if need be."
              .formatted(rows.size(), pictures.size()));
    }
  }

  /** A table of texts alone. */
  public PaperGrid(List<Column> columns, List<List<String>> rows) {
    this(columns, rows, List.of());
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

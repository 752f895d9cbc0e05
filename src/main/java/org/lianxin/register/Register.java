package org.lianxin.register;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the six as it is now.
 *
 * @param rows in their order
 */
record Register(RegisterKind kind, List<Row> rows) {

  /**
   * A row.
   *
   * @param key what it is about, the same as long as there is a record: a number, a login; never a
   *     voter's name
   * @param cells one for each column that is not written by hand: text, {@code Integer}, {@code
   *     LocalDate}, or null
   */
  record Row(String key, List<?> cells) {

    /** The cells of all columns; null in those that are written by hand. */
    List<Object> across(RegisterKind kind) {
      var given = cells.iterator();
      var all = new ArrayList<>();
      for (var column : kind.columns()) {
        all.add(column.isByHand() ? null : given.next());
      }
      return all;
    }
  }
}

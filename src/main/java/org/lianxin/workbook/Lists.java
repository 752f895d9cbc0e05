package org.lianxin.workbook;

import java.util.List;

/** Lists of rows: never null, never changed. */
final class Lists {

  private Lists() {}

  static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}

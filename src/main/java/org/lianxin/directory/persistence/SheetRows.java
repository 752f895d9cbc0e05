package org.lianxin.directory.persistence;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.directory.content.DirectoryContent;
import org.lianxin.directory.content.DirectoryRow;
import org.lianxin.directory.content.Sheet;

/** Where the rows of one sheet are kept. */
abstract class SheetRows<R extends DirectoryRow> {

  private final Class<R> type;

  SheetRows(Class<R> type) {
    this.type = type;
  }

  Sheet sheet() {
    return Sheet.of(type);
  }

  /** The rows kept, by key. */
  abstract List<R> rows();

  abstract void write(Difference<R> difference);

  Difference<R> compare(DirectoryContent present, DirectoryContent wanted, LocalDate today) {
    return Difference.between(present.rows(type), wanted.rows(type), type, today);
  }
}

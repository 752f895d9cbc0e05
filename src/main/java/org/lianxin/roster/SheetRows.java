package org.lianxin.roster;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.Sheet;

/** Where the rows of one sheet are kept. */
abstract class SheetRows<R extends DirectoryRow> {

  final Class<R> type;

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

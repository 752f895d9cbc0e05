package org.lianxin.directory.persistence;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.directory.content.DirectoryContent;
import org.lianxin.directory.content.DirectoryRow;
import org.lianxin.directory.content.Sheet;

/** Where the rows of one sheet are kept. */
abstract class SheetTable<R extends DirectoryRow> {

  private final Sheet sheet;
  private final Class<R> type;

  SheetTable(Sheet sheet, Class<R> type) {
    this.sheet = sheet;
    this.type = type;
  }

  Sheet sheet() {
    return sheet;
  }

  /** The rows kept, by key. */
  abstract List<R> rows();

  abstract void write(Difference<R> difference);

  Difference<R> compare(DirectoryContent content, LocalDate today) {
    var wanted = content.rows(sheet).stream().map(type::cast).toList();
    return Difference.between(rows(), wanted, type, today);
  }
}

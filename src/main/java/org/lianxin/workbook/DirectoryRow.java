package org.lianxin.workbook;

import java.time.LocalDate;
import java.util.Optional;

/** A row of one sheet: simple values only, an empty cell is null, a list is never null. */
public sealed interface DirectoryRow permits AreaRow, Lasting, Dated, FixedContactRow {

  /** What tells the row from the others of its sheet. */
  String key();

  /** What people are told when the row changes: the key, unless it names a voter. */
  default String title() {
    return key();
  }

  /**
   * Whether the row is history: kept, exported, but no rule asks for it and nothing may name it.
   */
  boolean isOver(LocalDate today);

  /**
   * What becomes of the stored row when a whole directory comes without it: it is over from today
   * on. Nothing that ever held is deleted.
   *
   * @return the row to keep, or empty when it never began
   */
  Optional<? extends DirectoryRow> removed(LocalDate today);
}

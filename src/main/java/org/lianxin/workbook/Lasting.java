package org.lianxin.workbook;

import java.time.LocalDate;
import java.util.Optional;

/** A row of something that lasts until it is switched off. */
sealed interface Lasting extends DirectoryRow
    permits PersonRow, BodyRow, StationRow, DeputyGroupRow, ConstituencyRow, MailboxRow {

  /** Whether it is in use; never null. */
  Boolean active();

  /** The same row, switched off. */
  Lasting ended();

  @Override
  default boolean isOver(LocalDate today) {
    return !active();
  }

  @Override
  default Optional<Lasting> removed(LocalDate today) {
    return Optional.of(ended());
  }
}

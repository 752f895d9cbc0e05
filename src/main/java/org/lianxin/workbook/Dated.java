package org.lianxin.workbook;

import java.time.LocalDate;
import java.util.Optional;

/** A row of something that holds from one day to another. */
public sealed interface Dated extends DirectoryRow permits PostRow, DeputyRow, CommitteeContactRow {

  /** The first day. */
  LocalDate from();

  /** The last day, or null while it goes on. */
  LocalDate to();

  /** The same row with another last day. */
  Dated endedOn(LocalDate lastDay);

  @Override
  default boolean isOver(LocalDate today) {
    return to() != null && to().isBefore(today);
  }

  @Override
  default Optional<Dated> removed(LocalDate today) {
    return from().isBefore(today) ? Optional.of(endedOn(today.minusDays(1))) : Optional.empty();
  }
}

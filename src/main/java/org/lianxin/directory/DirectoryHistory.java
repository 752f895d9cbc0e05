package org.lianxin.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What each change of the directory did to each row. Nothing is taken from it. */
public interface DirectoryHistory {

  /**
   * What became of a row.
   *
   * @param revision the change of the directory, counted from 1
   * @param at when
   * @param by the login of who did it
   * @param sheet the name of the row's sheet, as in {@code workbook.sheet.<sheet>}
   * @param title which row: its key, or whose roster
   * @param before the row's values as JSON; null of a new row, and of rosters
   * @param after the same afterwards; null of a row that is gone, and of rosters
   */
  record Change(
      long revision,
      LocalDateTime at,
      String by,
      String sheet,
      String title,
      String before,
      String after) {}

  /** All changes within these days, the oldest first. */
  List<Change> between(LocalDate from, LocalDate to);
}

package org.lianxin.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxin.workbook.DirectoryChanges.SheetChanges;
import org.lianxin.workbook.DirectoryRow;

/**
 * What has to be written so that one sheet's stored rows become the wanted ones.
 *
 * @param added rows that are new
 * @param changed rows in their new state
 * @param ended rows in the state that they keep, now that the sheet lacks them
 * @param dropped rows that go, as they never began
 */
record Difference<R extends DirectoryRow>(
    List<R> added, List<R> changed, List<R> ended, List<R> dropped) {

  /** Compares by key. Rows that are over already and missing stay as they are. */
  static <R extends DirectoryRow> Difference<R> between(
      List<R> stored, List<R> wanted, Class<R> type, LocalDate today) {
    var difference =
        new Difference<R>(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, R> missing = new LinkedHashMap<>();
    stored.forEach(row -> missing.put(row.key(), row));
    for (var row : wanted) {
      var old = missing.remove(row.key());
      if (old == null) {
        difference.added.add(row);
      } else if (!old.equals(row)) {
        difference.changed.add(row);
      }
    }
    for (var row : missing.values()) {
      if (!row.isOver(today)) {
        row.removed(today)
            .map(type::cast)
            .ifPresentOrElse(difference.ended::add, () -> difference.dropped.add(row));
      }
    }
    return difference;
  }

  SheetChanges summary() {
    var removed = new ArrayList<>(ended);
    removed.addAll(dropped);
    return new SheetChanges(keys(added), keys(changed), keys(removed));
  }

  private static List<String> keys(List<? extends DirectoryRow> rows) {
    return rows.stream().map(DirectoryRow::title).toList();
  }
}

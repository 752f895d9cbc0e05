package org.lianxin.workbook.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.rules.Findings.Place;

/**
 * The rows of one sheet by key. Rules see the sound ones that are not over; the others are known by
 * name only.
 */
final class KeyedSheet<R extends DirectoryRow> {

  private final Sheet sheet;
  private final Findings findings;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, R> current = new LinkedHashMap<>();
  private final Map<String, Boolean> over = new HashMap<>();

  KeyedSheet(Sheet sheet, List<R> rows, LocalDate today, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
    var broken = findings.brokenRows(sheet);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      over.merge(row.key() == null ? "" : row.key(), row.isOver(today), Boolean::logicalAnd);
      if (!broken.contains(i) && !row.isOver(today)) {
        current.put(row.key(), row);
        places.put(row.key(), i);
      }
    }
  }

  Sheet sheet() {
    return sheet;
  }

  /** Asks every row of today or later. */
  void each(BiConsumer<R, Place> rule) {
    current.forEach((key, row) -> rule.accept(row, place(row)));
  }

  Stream<R> stream() {
    return current.values().stream();
  }

  /** The row with this key, when there is one that rules may ask. */
  Optional<R> find(String key) {
    return Optional.ofNullable(current.get(key));
  }

  /** Whether the sheet has a row with this key, sound or not. */
  boolean has(String key) {
    return over.containsKey(key);
  }

  /** Whether all rows with this key are over. */
  boolean isOver(String key) {
    return over.getOrDefault(key, false);
  }

  Place place(R row) {
    return findings.at(sheet, places.get(row.key()));
  }
}

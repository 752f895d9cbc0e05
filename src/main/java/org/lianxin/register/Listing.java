package org.lianxin.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianxin.register.Register.Row;

/**
 * What is printed of one register: all of it, or what a supplement adds.
 *
 * @param part 0 for all of it, from 1 for a supplement, {@link #DRAFT} for what is not handed in
 */
record Listing(RegisterKind kind, int part, List<Line> lines) {

  /** The part of what is not handed in. */
  static final int DRAFT = -1;

  /**
   * A line.
   *
   * @param cells those of all columns of the register; null to be written by hand
   * @param change null in the register itself
   * @param place where the row stood before, or null
   * @param hash the keyed hash of the row; null where it is void
   */
  record Line(String key, List<Object> cells, RowChange change, String place, String hash) {}

  /**
   * Where a row was frozen last.
   *
   * @param part of the register
   * @param number of the row in it
   * @param hash null where it was void
   */
  record Frozen(int part, int number, String hash) {

    /** As it is printed: 3 in the register, 1-3 in its first supplement. */
    String place() {
      return part == 0 ? String.valueOf(number) : part + "-" + number;
    }
  }

  /** All of it. */
  static Listing whole(Register register, int part, Function<Row, String> hashes) {
    return new Listing(
        register.kind(),
        part,
        register.rows().stream()
            .map(
                row ->
                    new Line(row.key(), row.across(register.kind()), null, null, hashes.apply(row)))
            .toList());
  }

  /**
   * What is there now and was not, is other than it was, or is gone.
   *
   * @param frozen by the key of each row
   */
  static Listing changes(
      Register register, int part, Map<String, Frozen> frozen, Function<Row, String> hashes) {
    var lines = new ArrayList<Line>();
    var gone = new LinkedHashMap<>(frozen);
    for (var row : register.rows()) {
      var before = gone.remove(row.key());
      var hash = hashes.apply(row);
      if (before == null || !hash.equals(before.hash())) {
        lines.add(
            new Line(
                row.key(),
                row.across(register.kind()),
                before == null ? RowChange.ADDED : RowChange.CHANGED,
                before == null ? null : before.place(),
                hash));
      }
    }
    gone.forEach(
        (key, before) -> {
          if (before.hash() != null) {
            lines.add(new Line(key, blank(register.kind()), RowChange.VOID, before.place(), null));
          }
        });
    return new Listing(register.kind(), part, lines);
  }

  private static List<Object> blank(RegisterKind kind) {
    return new ArrayList<>(Collections.nCopies(kind.columns().size(), null));
  }
}

package org.lianxin.takeover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the records, as a condition on a row {@code r} of {@code takeover_record}.
 *
 * @param areas the areas that the reader may see; empty for all
 * @param words each has to stand somewhere in the record; never looked for in who raised it
 * @param year the year that it counts for, or null
 * @param unit the unit exactly as it was written, or null
 * @param batch the takeover that brought it, or null
 */
record OldQuery(
    Optional<Set<String>> areas, List<String> words, Integer year, String unit, Long batch) {

  /** The most words. */
  private static final int MOST = 5;

  private static final String TEXT =
      "concat_ws(' ', r.own_no, r.subject, r.outcome, r.unit, r.handler, r.deputy, r.place,"
          + " r.category, r.source, r.taken_in_at, r.result, r.state, r.opinion, r.note)";

  /** With what somebody typed, words apart by blanks. */
  static OldQuery of(
      Optional<Set<String>> areas, String typed, Integer year, String unit, Long batch) {
    return new OldQuery(
        areas,
        List.of(typed.strip().split("[\\s\u3000]+")).stream()
            .filter(word -> !word.isEmpty())
            .limit(MOST)
            .toList(),
        year,
        unit == null || unit.isBlank() ? null : unit,
        batch);
  }

  /** The condition. */
  String sql() {
    var parts = new ArrayList<String>();
    parts.add("1 = 1");
    areas.ifPresent(codes -> parts.add(codes.isEmpty() ? "1 = 0" : "r.area in (:areas)"));
    for (int i = 0; i < words.size(); i++) {
      parts.add("locate(:word" + i + ", " + TEXT + ") > 0");
    }
    if (year != null) {
      parts.add("r.ledger_year = :year");
    }
    if (unit != null) {
      parts.add("r.unit = :unit");
    }
    if (batch != null) {
      parts.add("r.batch = :batch");
    }
    return String.join(" and ", parts);
  }

  /** What fills its places. */
  Map<String, Object> values() {
    var values = new HashMap<String, Object>();
    areas.filter(codes -> !codes.isEmpty()).ifPresent(codes -> values.put("areas", codes));
    for (int i = 0; i < words.size(); i++) {
      values.put("word" + i, words.get(i));
    }
    if (year != null) {
      values.put("year", year);
    }
    if (unit != null) {
      values.put("unit", unit);
    }
    if (batch != null) {
      values.put("batch", batch);
    }
    return values;
  }
}

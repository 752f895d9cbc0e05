package org.lianxin.takeover;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lianxin.shared.Refusal;

/**
 * What the form of a mapping sends.
 *
 * @param sent its fields by name
 */
record MappingForm(Map<String, String> sent) {

  /** What the field of a column is called before its position. */
  static final String COLUMN = "column-";

  /** What the field of a word is called before the word. */
  static final String WORD = "word-";

  private static final int FIRST_YEAR = 1980;

  /** Where the headings stand, as the form says; null where it says nothing. */
  Head head() {
    var line = number("headLine", "takeover.head.line");
    var lines = number("headLines", "takeover.head.line");
    return line == null
        ? null
        : new Head(Math.max(1, line), Math.min(Head.MOST, Math.max(1, lines == null ? 1 : lines)));
  }

  /**
   * The mapping.
   *
   * @throws Refusal when a field has two columns, or the year is none
   */
  Mapping mapping(OldSheet sheet) {
    var columns = new HashMap<String, OldField>();
    for (var column : sheet.columns()) {
      var chosen = sent.getOrDefault(COLUMN + column.position(), "");
      Arrays.stream(OldField.values())
          .filter(field -> field.name().equals(chosen))
          .forEach(field -> put(columns, column, field));
    }
    var words = new HashMap<String, OldStanding>();
    sent.forEach(
        (name, meant) -> {
          if (name.startsWith(WORD)) {
            Arrays.stream(OldStanding.values())
                .filter(standing -> standing.name().equals(meant))
                .forEach(standing -> words.put(name.substring(WORD.length()), standing));
          }
        });
    return new Mapping(columns, "ALL".equals(sent.get("closed")), year(), words);
  }

  private static void put(Map<String, OldField> columns, OldColumn column, OldField field) {
    columns.forEach(
        (title, other) -> {
          if (other == field) {
            throw Refusal.of(
                COLUMN + column.position(), "takeover.mapping.twice", title, column.title());
          }
        });
    columns.put(column.title(), field);
  }

  private Integer year() {
    var year = number("year", "takeover.mapping.year");
    if (year != null && (year < FIRST_YEAR || year > 9999)) {
      throw Refusal.of("year", "takeover.mapping.year");
    }
    return year;
  }

  private Integer number(String field, String refusal) {
    var typed = sent.getOrDefault(field, "").strip().toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,5}")) {
      throw Refusal.of(field, refusal);
    }
    return Integer.valueOf(typed);
  }
}

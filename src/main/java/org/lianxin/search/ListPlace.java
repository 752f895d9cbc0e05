package org.lianxin.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The last row of a page: the next one begins behind it, whatever was added or moved meanwhile.
 *
 * @param day what the list is sorted by before the number, or null where that is all
 */
record ListPlace(LocalDate day, String caseNo) {

  private static final char BETWEEN = '_';

  static ListPlace of(DemandList.Row row, Sorting sort) {
    return switch (sort) {
      case NUMBER -> new ListPlace(null, row.caseNo());
      case DUE -> new ListPlace(row.dueOn().orElse(IndexedCase.NEVER), row.caseNo());
      case AGE -> new ListPlace(row.receivedOn(), row.caseNo());
    };
  }

  /** The place that a text names in a list of this order; empty when it is none of ours. */
  static Optional<ListPlace> read(String text, Sorting sort) {
    int end = text.indexOf(BETWEEN);
    if (end < 0 != (sort == Sorting.NUMBER)) {
      return Optional.empty();
    }
    try {
      var place =
          new ListPlace(
              end < 0 ? null : LocalDate.parse(text.substring(0, end)), text.substring(end + 1));
      place.id();
      return Optional.of(place);
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  String text() {
    return day == null ? caseNo : "%s%c%s".formatted(day, BETWEEN, caseNo);
  }

  int id() {
    return CaseId.of(caseNo);
  }
}

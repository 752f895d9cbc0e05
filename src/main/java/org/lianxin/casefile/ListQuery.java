package org.lianxin.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.demand.DemandStatus;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandQuery;
import org.lianxin.search.Late;
import org.lianxin.search.Sorting;
import org.springframework.validation.BindException;

/**
 * How much of the list a program wants at once, beside what it asks for by {@link DemandQuery}.
 *
 * @param status one {@code stage}, as it was called first
 * @param overdue true for {@code late=YES}, as it was called first
 * @param limit how many at most, 1 to {@value #MOST}
 * @param cursor what the page before gave as {@code next}
 */
record ListQuery(
    DemandStatus status,
    Boolean overdue,
    @Min(value = 1, message = "{demand.api.limit}")
        @Max(value = MOST, message = "{demand.api.limit}")
        Integer limit,
    String cursor) {

  /** How many demands a page holds when nothing is said. */
  static final int USUAL = 50;

  /** Most demands of a page. */
  static final int MOST = 200;

  /** Chooses the language of an answer, on every address. */
  private static final String LANGUAGE = "language";

  /** What is asked for in all. */
  DemandQuery narrow(DemandQuery asked) {
    return asked.and(status, Boolean.TRUE.equals(overdue) ? Late.YES : null);
  }

  int size() {
    return limit == null ? USUAL : limit;
  }

  /**
   * The place after which the page begins, or null for the first page.
   *
   * @throws BindException when the cursor is none of ours
   */
  String after(Sorting sort) throws BindException {
    if (none(cursor) == null) {
      return null;
    }
    return Cursor.read(cursor)
        .filter(place -> DemandList.isPlace(place, sort))
        .orElseThrow(() -> Faults.at("cursor", "demand.api.cursor"));
  }

  /**
   * A filter with a wrong name would find too much.
   *
   * @throws BindException naming what is not asked for
   */
  static void refuseOthers(Set<String> sent) throws BindException {
    var known =
        Stream.of(ListQuery.class, DemandQuery.class)
            .flatMap(asked -> Stream.of(asked.getRecordComponents()))
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    var others = new TreeSet<>(sent);
    others.removeAll(known);
    others.remove(LANGUAGE);
    if (!others.isEmpty()) {
      throw Faults.at(
          others.first(), "demand.api.unknown-parameter", others.first(), String.join(", ", known));
    }
  }

  private static String none(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}

package org.lianxin.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.demand.DemandList.Filter;
import org.lianxin.demand.DemandStatus;
import org.lianxin.routing.Urgency;
import org.springframework.validation.BindException;

/**
 * What a program asks the list for; the filters are those of the page.
 *
 * @param limit how many at most, 1 to {@value #MOST}
 * @param cursor what the page before gave as {@code next}
 */
record ListQuery(
    DemandStatus status,
    String office,
    Urgency urgency,
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

  Filter filter() {
    return new Filter(status, none(office), urgency, Boolean.TRUE.equals(overdue));
  }

  int size() {
    return limit == null ? USUAL : limit;
  }

  /**
   * The number after which the page begins, or null for the first page.
   *
   * @throws BindException when the cursor is none of ours
   */
  String after() throws BindException {
    if (none(cursor) == null) {
      return null;
    }
    return Cursor.read(cursor).orElseThrow(() -> Faults.at("cursor", "demand.api.cursor"));
  }

  /**
   * A filter with a wrong name would find too much.
   *
   * @throws BindException naming what is not asked for
   */
  static void refuseOthers(Set<String> sent) throws BindException {
    var known =
        Stream.of(ListQuery.class.getRecordComponents())
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

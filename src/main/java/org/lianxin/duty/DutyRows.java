package org.lianxin.duty;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what deputies did in a year, and finds the records behind each number. */
@Repository
class DutyRows {

  /** The same of all sources, each in its columns: one statement for all deputies of a page. */
  private static final String COUNTS =
      Stream.of(Source.values())
          .map(
              source ->
                  source.sums(
                      Stream.of(DutyKind.values())
                          .map(kind -> kind.sum(source))
                          .collect(joining(", "))))
          .collect(joining(" union all "));

  private static final String RECORDS =
      Stream.of(DutyKind.values())
          .filter(kind -> kind.source().isListed())
          .map(DutyKind::records)
          .collect(joining(" union all ", "", " order by done_on, reference, kind"));

  /**
   * A record that a figure is made of.
   *
   * @param reference the number of the activity or the case; empty where there is none
   * @param words what it says; empty for a case, which has readers of its own
   * @param amount how much it adds
   */
  record Entry(DutyKind kind, LocalDate doneOn, String reference, String words, int amount) {}

  private final JdbcClient jdbc;

  DutyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The figures of a year by login; of who did nothing there are none. */
  Map<String, Map<DutyKind, Integer>> counts(Collection<String> logins, int year) {
    var counts = new HashMap<String, Map<DutyKind, Integer>>();
    if (logins.isEmpty()) {
      return counts;
    }
    jdbc.sql(COUNTS)
        .param("logins", logins)
        .param("from", LocalDate.of(year, 1, 1))
        .param("end", LocalDate.of(year + 1, 1, 1))
        .query(
            row -> {
              var own =
                  counts.computeIfAbsent(
                      row.getString("login"), login -> new EnumMap<>(DutyKind.class));
              for (var kind : DutyKind.values()) {
                own.merge(kind, row.getInt(kind.name()), Integer::sum);
              }
            });
    return counts;
  }

  /** The numbers of the cases of a year that these deputies saw solved. */
  Set<String> solved(Collection<String> logins, int year) {
    return logins.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql(DutyKind.SOLVED.records())
                .param("logins", logins)
                .param("from", LocalDate.of(year, 1, 1))
                .param("end", LocalDate.of(year + 1, 1, 1))
                .query((row, i) -> row.getString("reference"))
                .list());
  }

  /** The records of a year of one deputy, the oldest first. */
  List<Entry> records(String login, int year) {
    return jdbc.sql(RECORDS)
        .param("logins", List.of(login))
        .param("from", LocalDate.of(year, 1, 1))
        .param("end", LocalDate.of(year + 1, 1, 1))
        .query(
            (row, i) ->
                new Entry(
                    DutyKind.valueOf(row.getString("kind")),
                    row.getObject("done_on", LocalDate.class),
                    row.getString("reference"),
                    row.getString("words"),
                    row.getInt("amount")))
        .list();
  }
}

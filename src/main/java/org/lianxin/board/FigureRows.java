package org.lianxin.board;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.board.Dimension.Age;
import org.lianxin.board.Figure.Part;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.ReadableCases;
import org.lianxin.directory.Person;
import org.lianxin.routing.LimitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts figures and finds the cases behind them, among those that the reader may read. One
 * statement counts all figures of the same rows.
 */
@Repository
class FigureRows {

  /** Within how many working days, today counted, a limit that ends puts its case at risk. */
  private static final Limit SOON = Limit.workingDays(2);

  private static final List<String> OPEN =
      Stream.of(DemandStatus.values()).filter(one -> !one.isOver()).map(Enum::name).toList();

  private static final List<String> RIGHTS =
      Stream.of(LimitKind.values()).filter(LimitKind::isRight).map(Enum::name).toList();

  /**
   * A case behind a figure.
   *
   * @param caseNo its number
   * @param registeredOn the day it was registered
   */
  record Case(
      String caseNo, String subject, DemandStatus status, String area, LocalDate registeredOn) {}

  /** A where clause and what fills its places. */
  private record Asked(String sql, Map<String, Object> values) {}

  private final JdbcClient jdbc;
  private final ReadableCases readable;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FigureRows(JdbcClient jdbc, ReadableCases readable, WorkingCalendar calendar, Clock clock) {
    this.jdbc = jdbc;
    this.readable = readable;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The figures, each value of the dimension for itself.
   *
   * @param figures all of the same rows
   * @return the shares by the dimension's value; a mere count is both numbers of its share
   */
  @Transactional(readOnly = true)
  public Map<String, Map<Figure, Share>> count(
      Person reader, Scope scope, Dimension by, List<Figure> figures) {
    var rows = figures.get(0).rows();
    var asked = asked(reader, scope, rows);
    var sql =
        "select part_of, %s from (select %s as part_of, %s from %s where %s) x group by part_of"
            .formatted(
                columns(figures, "sum(%1$s%2$d) as %1$s%2$d"),
                by.sql(),
                figures.stream()
                    .map(
                        figure ->
                            Stream.of(Part.values())
                                .map(part -> indicator(figure, part))
                                .collect(joining(", ")))
                    .collect(joining(", ")),
                rows.tables(),
                asked.sql());
    var found = new LinkedHashMap<String, Map<Figure, Share>>();
    jdbc.sql(sql)
        .params(asked.values())
        .query(
            line -> {
              found.put(line.getString("part_of"), shares(figures, line));
            });
    return found;
  }

  private static String columns(List<Figure> figures, String form) {
    return figures.stream()
        .flatMap(figure -> Stream.of("n", "d").map(one -> form.formatted(one, figure.ordinal())))
        .collect(joining(", "));
  }

  private static String indicator(Figure figure, Part part) {
    return "case when %s then 1 else 0 end as %s%d"
        .formatted(figure.condition(part), part == Part.NUMERATOR ? "n" : "d", figure.ordinal());
  }

  private static Map<Figure, Share> shares(List<Figure> figures, ResultSet line)
      throws SQLException {
    var shares = new EnumMap<Figure, Share>(Figure.class);
    for (var figure : figures) {
      shares.put(
          figure,
          new Share(line.getInt("n" + figure.ordinal()), line.getInt("d" + figure.ordinal())));
    }
    return shares;
  }

  /**
   * A page of the cases behind a figure, newest number first, each once.
   *
   * @param of the value of the dimension
   * @param after the number after which the page begins; null for the first page
   */
  @Transactional(readOnly = true)
  public List<Case> cases(Person reader, Scope scope, Behind behind, String after, int size) {
    var rows = behind.figure().rows();
    var asked = asked(reader, scope, rows);
    var values = new HashMap<>(asked.values());
    values.put("of", behind.of());
    values.put("after", after == null ? "~" : after);
    values.put("size", size);
    return jdbc.sql(
            """
            select distinct c.case_no, c.subject, c.status, c.area, c.registered_at from %s
             where %s and %s and %s = :of and c.case_no < :after
             order by c.case_no desc limit :size"""
                .formatted(
                    rows.tables(),
                    asked.sql(),
                    behind.figure().condition(behind.part()),
                    behind.by().sql()))
        .params(values)
        .query(
            (line, number) ->
                new Case(
                    line.getString("case_no"),
                    line.getString("subject"),
                    DemandStatus.valueOf(line.getString("status")),
                    line.getString("area"),
                    line.getObject("registered_at", LocalDateTime.class).toLocalDate()))
        .list();
  }

  private Asked asked(Person reader, Scope scope, Rows rows) {
    var mine = readable.of(reader);
    var today = LocalDate.now(clock);
    var values = new HashMap<>(mine.values());
    values.put("open", OPEN);
    values.put("rights", RIGHTS);
    values.put("today", today);
    values.put("opening", calendar.opening().orElse(LocalDate.EPOCH));
    values.put("soon", calendar.provisional(today, SOON, WorkingCalendar.NATION).day());
    values.put("from", scope.from());
    values.put("to", scope.to());
    values.put("begin", scope.from().atStartOfDay());
    values.put("end", scope.to().plusDays(1).atStartOfDay());
    values.put("area", scope.area());
    for (var age : Age.values()) {
      if (age != Age.LONGER) {
        values.put(age.name().toLowerCase(Locale.ROOT), today.minusDays(age.days()).atStartOfDay());
      }
    }
    var sql = rows.condition() + " and " + mine.sql();
    return new Asked(scope.area() == null ? sql : sql + " and c.area = :area", values);
  }
}

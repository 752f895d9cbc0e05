package org.lianxin.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts figures and finds the cases behind them, among those that the reader may read. */
@Repository
class FigureRows {

  /** Within how many working days, today counted, a limit that ends puts its case at risk. */
  private static final Limit SOON = Limit.workingDays(2);

  private static final List<String> OPEN =
      Stream.of(DemandStatus.values()).filter(one -> !one.isOver()).map(Enum::name).toList();

  /** The cases that somebody reads in one of his ways, each of which has an index of its own. */
  private static final String MINE = "select c.case_no from board_case c where %s and %s";

  /**
   * A case behind a figure.
   *
   * @param caseNo its number
   * @param registeredOn the day it was registered
   */
  record Case(
      String caseNo, String subject, DemandStatus status, String area, LocalDate registeredOn) {}

  /** What follows {@code from}, where clause and all, and what fills its places. */
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
   * The figures of tables, each value of a table's dimension for itself. Tables of the same rows
   * cost one statement, which looks at each row once: rows of the same facts are counted together,
   * and figures are sums of these few.
   *
   * @return by table, the shares by the dimension's value; a mere count is both numbers of its
   *     share
   */
  @Transactional(readOnly = true)
  public Map<Panel, Map<String, Map<Figure, Share>>> count(
      Person reader, Scope scope, Collection<Panel> panels) {
    var found = new EnumMap<Panel, Map<String, Map<Figure, Share>>>(Panel.class);
    panels.forEach(panel -> found.put(panel, new LinkedHashMap<>()));
    panels.stream()
        .collect(groupingBy(panel -> panel.figures().get(0).rows()))
        .forEach((rows, alike) -> count(asked(reader, scope, rows), rows, alike, found));
    return found;
  }

  private void count(
      Asked asked,
      Rows rows,
      List<Panel> panels,
      Map<Panel, Map<String, Map<Figure, Share>>> found) {
    var divisions =
        panels.stream()
            .map(Panel::by)
            .filter(by -> by != Dimension.WHOLE)
            .collect(toCollection(() -> EnumSet.noneOf(Dimension.class)));
    var figures =
        panels.stream()
            .flatMap(panel -> panel.figures().stream())
            .collect(toCollection(() -> EnumSet.noneOf(Figure.class)));
    var kinds = new LinkedHashMap<String, String>();
    divisions.forEach(by -> kinds.put(column(by), by.sql()));
    var sums = new ArrayList<>(kinds.keySet());
    for (var figure : figures) {
      for (var part : Part.values()) {
        var condition =
            Rows.fill(
                figure.condition(part),
                fact -> {
                  kinds.put(fact + "_", rows.facts().get(fact));
                  return fact + "_";
                });
        sums.add(
            "sum(case when %s then how_many else 0 end) as %s"
                .formatted(condition, column(figure, part)));
      }
    }
    var sql =
        "select %s from (select %s, count(*) as how_many from %s%s) kinds%s"
            .formatted(
                String.join(", ", sums),
                kinds.entrySet().stream()
                    .map(kind -> kind.getValue() + " as " + kind.getKey())
                    .collect(joining(", ")),
                asked.sql(),
                groupBy(kinds.keySet()),
                groupBy(divisions.stream().map(FigureRows::column).toList()));
    jdbc.sql(sql)
        .params(asked.values())
        .query(
            line -> {
              for (var panel : panels) {
                var value = panel.isList() ? "" : line.getString(column(panel.by()));
                var shares =
                    found.get(panel).computeIfAbsent(value, first -> new EnumMap<>(Figure.class));
                for (var figure : panel.figures()) {
                  shares.merge(
                      figure,
                      new Share(
                          line.getInt(column(figure, Part.NUMERATOR)),
                          line.getInt(column(figure, Part.DENOMINATOR))),
                      Share::plus);
                }
              }
            });
  }

  private static String groupBy(Collection<String> columns) {
    return columns.isEmpty() ? "" : " group by " + String.join(", ", columns);
  }

  private static String column(Dimension by) {
    return "by_" + by.name().toLowerCase(Locale.ROOT);
  }

  private static String column(Figure figure, Part part) {
    return part.name().charAt(0) + "_" + figure.ordinal();
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
            select d.case_no, d.subject, d.status, d.area, d.registered_at from demand_case d
              join (select distinct c.case_no from %s
                       and %s and %s = :of and c.case_no < :after
                     order by c.case_no desc limit :size) behind on behind.case_no = d.case_no
             order by d.case_no desc"""
                .formatted(
                    asked.sql(),
                    Rows.fill(
                        behind.figure().condition(behind.part()),
                        fact -> "(" + rows.facts().get(fact) + ")"),
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
    var sql =
        rows.isOfFacts() && !mine.isAll()
            ? "%s join (%s) mine on mine.case_no = c.case_no where %s and %s"
                .formatted(
                    rows.tables(),
                    mine.ways().stream()
                        .map(way -> MINE.formatted(rows.condition(), way))
                        .collect(joining(" union ")),
                    rows.condition(),
                    mine.unless())
            : "%s where %s and %s".formatted(rows.tables(), rows.condition(), mine.sql());
    return new Asked(scope.area() == null ? sql : sql + " and c.area = :area", values);
  }
}

package org.lianxin.search;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.ReadableCases;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a supervisor watches: the cases that he may read, in the areas of the bodies for which he
 * supervises; nobody else watches any. An open case is as late as the first of its limits that run.
 */
@Service
@Transactional(readOnly = true)
public class WatchedCases {

  /**
   * The open cases of an area, and how many of them are late, due by a day, or among those asked
   * for.
   *
   * @param area its code
   */
  public record Figures(String area, int open, int late, int soon, int among) {}

  /**
   * Which open cases; null asks nothing.
   *
   * @param from the first day on which they are due
   * @param until the last
   * @param area the code of the area in which they are
   * @param among their numbers
   */
  public record Question(LocalDate from, LocalDate until, String area, Set<String> among) {}

  /**
   * An open case.
   *
   * @param place where in words, or empty
   * @param unit the code of the unit to which the order went last, or of the office before that
   * @param dueOn the day after which it is late; empty when no limit runs
   */
  public record Row(
      String caseNo,
      String subject,
      String area,
      String place,
      String unit,
      Optional<LocalDate> dueOn) {

    /** The place in the list right behind this row. */
    public Behind behind() {
      return new Behind(dueOn.orElse(IndexedCase.NEVER), caseNo);
    }
  }

  /** A place in the list: behind this case, which is due on this day. */
  public record Behind(LocalDate dueOn, String caseNo) {}

  /** Numbers in one statement. */
  private static final int MANY = 1000;

  private static final Set<String> OPEN =
      Stream.of(DemandStatus.values())
          .filter(status -> !status.isOver())
          .map(DemandStatus::name)
          .collect(toSet());

  /** By the index search_case_status. */
  private static final String CASES = " from search_case c where c.status in (:open) and ";

  private final JdbcClient jdbc;
  private final ReadableCases readable;
  private final Directory directory;

  WatchedCases(JdbcClient jdbc, ReadableCases readable, Directory directory) {
    this.jdbc = jdbc;
    this.readable = readable;
    this.directory = directory;
  }

  /**
   * The figures of each area that has an open case, by its code.
   *
   * @param today who is due earlier is late
   * @param until who is due from today to this day is due soon
   * @param among numbers of cases to count beside
   */
  public List<Figures> figures(
      Person supervisor, LocalDate today, LocalDate until, Set<String> among) {
    var values = new HashMap<String, Object>();
    values.put("today", today);
    values.put("until", until);
    values.put("among", ids(among));
    var sql =
        """
        select c.area, count(*) as open_cases,
               sum(case when c.due_on < :today then 1 else 0 end) as late,
               sum(case when c.due_on between :today and :until then 1 else 0 end) as soon,
               sum(case when c.id in (:among) then 1 else 0 end) as among
        """
            + CASES
            + watched(supervisor, values)
            + " group by c.area order by c.area";
    return jdbc.sql(sql)
        .params(values)
        .query(
            (row, i) ->
                new Figures(
                    row.getString("area"),
                    row.getInt("open_cases"),
                    row.getInt("late"),
                    row.getInt("soon"),
                    row.getInt("among")))
        .list();
  }

  /**
   * Some of the open cases, the one that is due first or late longest first.
   *
   * @param behind where the page before ended; empty for the first page
   * @param size how many at most
   */
  public List<Row> list(Person supervisor, Question question, Optional<Behind> behind, int size) {
    var values = new HashMap<String, Object>();
    var sql = new StringBuilder("select c.*").append(CASES).append(watched(supervisor, values));
    narrow(sql, values, " and c.due_on >= :from", "from", question.from());
    narrow(sql, values, " and c.due_on <= :until", "until", question.until());
    narrow(sql, values, " and c.area = :area", "area", question.area());
    narrow(sql, values, " and c.id in (:among)", "among", ids(question.among()));
    behind.ifPresent(
        place -> {
          sql.append(" and (c.due_on > :day or c.due_on = :day and c.id > :id)");
          values.put("day", place.dueOn());
          values.put("id", CaseId.of(place.caseNo()));
        });
    values.put("size", size);
    sql.append(" order by c.due_on, c.id limit :size");
    return jdbc.sql(sql.toString()).params(values).query(WatchedCases::row).list();
  }

  /** Of these cases, open or over, those that are watched, each with the day it is due if any. */
  public Map<String, Optional<LocalDate>> of(Person supervisor, Collection<String> caseNos) {
    var found = new HashMap<String, Optional<LocalDate>>();
    var all = List.copyOf(new HashSet<>(caseNos));
    for (int at = 0; at < all.size(); at += MANY) {
      var values = new HashMap<String, Object>();
      values.put("ids", ids(Set.copyOf(all.subList(at, Math.min(at + MANY, all.size())))));
      jdbc.sql(
              "select c.case_no, c.due_on from search_case c where c.id in (:ids) and "
                  + watched(supervisor, values))
          .params(values)
          .query(
              row -> {
                found.put(row.getString("case_no"), dueOn(row));
              });
    }
    return found;
  }

  /** The number of the open case that was registered first. */
  public Optional<String> oldest() {
    return jdbc.sql(
            "select case_no from search_case where id ="
                + " (select min(id) from search_case where status in (:open))")
        .param("open", OPEN)
        .query(String.class)
        .optional();
  }

  /** The condition of what this person watches; its values are added. */
  private String watched(Person supervisor, Map<String, Object> values) {
    var condition = readable.of(supervisor);
    values.putAll(condition.values());
    values.put("open", OPEN);
    var within = new StringBuilder("(1 = 0");
    for (var area : areas(supervisor)) {
      within.append(" or c.area like :in").append(area);
      values.put("in" + area, area + "%");
    }
    return within + ") and " + condition.sql();
  }

  private Set<String> areas(Person supervisor) {
    return supervisor.posts().stream()
        .filter(post -> post.role() == Role.SUPERVISOR)
        .flatMap(post -> directory.body(post.body()).stream())
        .map(Body::area)
        .map(AreaKind::prefixOf)
        .collect(toSet());
  }

  private static void narrow(
      StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
    if (value != null) {
      sql.append(condition);
      values.put(name, value);
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var one = IndexRows.read(row, number);
    return new Row(
        one.caseNo(),
        one.subject(),
        one.area(),
        one.place() == null ? "" : one.place(),
        one.unit() == null ? one.office() : one.unit(),
        dueOn(row));
  }

  private static Optional<LocalDate> dueOn(ResultSet row) throws SQLException {
    return Optional.of(row.getObject("due_on", LocalDate.class))
        .filter(day -> day.isBefore(IndexedCase.NEVER));
  }

  /** SQL has no empty lists. */
  private static Set<Integer> ids(Set<String> caseNos) {
    if (caseNos == null) {
      return null;
    }
    return caseNos.isEmpty() ? Set.of(0) : caseNos.stream().map(CaseId::of).collect(toSet());
  }
}

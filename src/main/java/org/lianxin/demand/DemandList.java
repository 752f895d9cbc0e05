package org.lianxin.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The demands that somebody may read, newest first, a page at a time. */
@Service
public class DemandList {

  /**
   * What to look for; null asks nothing.
   *
   * @param status where it stands
   * @param office the code of the office that answers for it
   * @param urgency how urgent
   * @param overdue whether one of its limits has passed unmet
   */
  public record Filter(DemandStatus status, String office, Urgency urgency, boolean overdue) {}

  /**
   * A demand in a list.
   *
   * @param dueOn the next day on which something is due, if any limit runs
   * @param isOverdue whether that day has passed
   */
  public record Row(
      String caseNo,
      DemandStatus status,
      String subject,
      String area,
      Category category,
      Urgency urgency,
      LocalDate receivedOn,
      String office,
      Optional<LocalDate> dueOn,
      boolean isOverdue) {}

  /**
   * A page of the list.
   *
   * @param after the last number of the page, to ask for the next one; empty on the last page
   */
  public record Page(List<Row> rows, Optional<String> after) {}

  private static final String ROWS =
      """
      select c.case_no, c.status, c.subject, c.area, c.category, c.urgency, c.received_on, c.office,
             (select min(case when d.outer_on < d.due_on then d.outer_on else d.due_on end)
                from demand_deadline d
               where d.case_no = c.case_no and d.met_at is null
                 and d.kind not in (:rights)) as next_due
        from demand_case c
       where\s""";

  private static final String OVERDUE =
      " and exists (select 1 from demand_deadline d where d.case_no = c.case_no"
          + " and d.met_at is null and d.kind not in (:rights) and (d.due_on < :today or d.outer_on < :today))";

  private static final List<String> RIGHTS =
      Stream.of(LimitKind.values()).filter(LimitKind::isRight).map(LimitKind::name).toList();

  private final JdbcClient jdbc;
  private final ReadableCases readable;
  private final Clock clock;

  DemandList(JdbcClient jdbc, ReadableCases readable, Clock clock) {
    this.jdbc = jdbc;
    this.readable = readable;
    this.clock = clock;
  }

  /**
   * One page.
   *
   * @param after the number that {@link Page#after} gave; null for the first page
   * @param size how many at most
   */
  @Transactional(readOnly = true)
  public Page find(Person reader, Filter filter, String after, int size) {
    var condition = readable.of(reader);
    var values = new HashMap<>(condition.values());
    values.put("rights", RIGHTS);
    var sql = new StringBuilder(ROWS).append(condition.sql());
    narrow(sql, values, "c.status = :status", name(filter.status()));
    narrow(sql, values, "c.office = :office", filter.office());
    narrow(sql, values, "c.urgency = :urgency", name(filter.urgency()));
    narrow(sql, values, "c.case_no < :after", after);
    if (filter.overdue()) {
      sql.append(OVERDUE);
      values.put("today", LocalDate.now(clock));
    }
    sql.append(" order by c.case_no desc limit :size");
    values.put("size", size + 1);
    var rows = jdbc.sql(sql.toString()).params(values).query(this::row).list();
    return rows.size() > size
        ? new Page(rows.subList(0, size), Optional.of(rows.get(size - 1).caseNo()))
        : new Page(rows, Optional.empty());
  }

  /**
   * What a case is about, in a word.
   *
   * @param place where, as far as it was said
   */
  public record Matter(String caseNo, String subject, String place) {}

  /** What these cases are about, as far as the person may read them. */
  @Transactional(readOnly = true)
  public List<Matter> matters(Person reader, Collection<String> caseNos) {
    var condition = readable.of(reader);
    return jdbc.sql(
            "select c.case_no, c.subject, c.place from demand_case c where c.case_no in (:caseNos) and "
                + condition.sql())
        .param("caseNos", caseNos)
        .params(condition.values())
        .query(Matter.class)
        .list();
  }

  /** The codes of the offices of all that the person may read. */
  @Transactional(readOnly = true)
  public List<String> offices(Person reader) {
    var condition = readable.of(reader);
    return jdbc.sql(
            "select distinct c.office from demand_case c where "
                + condition.sql()
                + " order by c.office")
        .params(condition.values())
        .query(String.class)
        .list();
  }

  /** The place in a condition is named as the value. */
  private static void narrow(
      StringBuilder sql, Map<String, Object> values, String condition, String value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      values.put(condition.substring(condition.indexOf(':') + 1), value);
    }
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    var due = Optional.ofNullable(row.getObject("next_due", LocalDate.class));
    return new Row(
        row.getString("case_no"),
        DemandStatus.valueOf(row.getString("status")),
        row.getString("subject"),
        row.getString("area"),
        Category.valueOf(row.getString("category")),
        Urgency.valueOf(row.getString("urgency")),
        row.getObject("received_on", LocalDate.class),
        row.getString("office"),
        due,
        due.filter(day -> day.isBefore(LocalDate.now(clock))).isPresent());
  }
}

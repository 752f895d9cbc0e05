package org.lianxin.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.directory.Person;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans, days and whose turn it is. */
@Repository
class RotaRows {

  private static final String DAY =
      "select id, deputies_group, meets_on, from_time, to_time, state, visitors,"
          + " recorded_by from rota_day";

  private final JdbcClient jdbc;
  private final Database database;
  private final Clock clock;

  RotaRows(JdbcClient jdbc, Database database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  /**
   * A turn.
   *
   * @param reception the number of the day
   * @param login whose turn it was or is
   * @param successor who came in his place, or null
   * @param reason why, or null
   * @param swappedBy who wrote that down, or null
   */
  record Turn(long reception, String login, String successor, String reason, String swappedBy) {}

  Optional<RotaPlan> plan(String group) {
    return plans(" where deputies_group = ?", group).stream().findFirst();
  }

  List<RotaPlan> plans() {
    return plans(" order by deputies_group");
  }

  private List<RotaPlan> plans(String which, Object... values) {
    return jdbc.sql(
            "select deputies_group, day_of_month, from_time, to_time, persons from rota_plan"
                + which)
        .params(values)
        .query(
            (row, i) ->
                new RotaPlan(
                    row.getString("deputies_group"),
                    row.getInt("day_of_month"),
                    row.getString("from_time"),
                    row.getString("to_time"),
                    row.getInt("persons")))
        .list();
  }

  /** Puts a group's plan in the place of the one before. */
  void write(RotaPlan plan, String by) {
    database.addUnlessThere(
        "insert into rota_plan (deputies_group, day_of_month, from_time, to_time, persons,"
            + " written_by, written_at) values (?, ?, ?, ?, ?, ?, ?)",
        "deputies_group",
        plan.group(),
        plan.dayOfMonth(),
        plan.fromTime(),
        plan.toTime(),
        plan.persons(),
        by,
        now());
    jdbc.sql(
            "update rota_plan set day_of_month = ?, from_time = ?, to_time = ?, persons = ?,"
                + " written_by = ?, written_at = ? where deputies_group = ?")
        .params(
            plan.dayOfMonth(),
            plan.fromTime(),
            plan.toTime(),
            plan.persons(),
            by,
            now(),
            plan.group())
        .update();
  }

  /** The days of a plan that changed and that have not come: made anew. */
  void deletePlanned(String group, LocalDate after) {
    var which = " from rota_day where deputies_group = ? and state = 'PLANNED' and meets_on > ?";
    jdbc.sql("delete from rota_duty where reception in (select id" + which + ")")
        .params(group, after)
        .update();
    jdbc.sql("delete" + which).params(group, after).update();
  }

  /**
   * Adds the day of a month.
   *
   * @return its number; empty when the month has one
   */
  Optional<Long> add(RotaPlan plan, LocalDate month, LocalDate day) {
    lock(plan.group());
    if (find(plan.group(), month).isPresent()) {
      return Optional.empty();
    }
    jdbc.sql(
            "insert into rota_day (deputies_group, month_of, meets_on, from_time, to_time, state)"
                + " values (?, ?, ?, ?, ?, 'PLANNED')")
        .params(plan.group(), month, day, plan.fromTime(), plan.toTime())
        .update();
    return find(plan.group(), month);
  }

  /** Who makes days of one group takes turns with all others who do. */
  private void lock(String group) {
    jdbc.sql("select deputies_group from rota_plan where deputies_group = ? for update")
        .param(group)
        .query(String.class)
        .list();
  }

  private Optional<Long> find(String group, LocalDate month) {
    return jdbc.sql("select id from rota_day where deputies_group = ? and month_of = ?")
        .params(group, month)
        .query(Long.class)
        .optional();
  }

  void addTurn(long reception, String login) {
    jdbc.sql("insert into rota_duty (reception, login, in_turn) values (?, ?, true)")
        .params(reception, login)
        .update();
  }

  /** Who had the turn last, of those who did not come in another's place. */
  Optional<String> lastInTurn(String group) {
    return jdbc.sql(
            "select login from rota_duty join rota_day on rota_day.id = reception"
                + " where deputies_group = ? and in_turn"
                + " order by month_of desc, rota_duty.id desc limit 1")
        .param(group)
        .query(String.class)
        .optional();
  }

  Optional<Reception> find(long id) {
    return jdbc.sql(DAY + " where id = ?").param(id).query(RotaRows::reception).optional();
  }

  /** The days of a group from this one on, in their order. */
  List<Reception> of(String group, LocalDate from) {
    return jdbc.sql(DAY + " where deputies_group = ? and meets_on >= ? order by meets_on")
        .params(group, from)
        .query(RotaRows::reception)
        .list();
  }

  /** The groups whose day of this month is held or still to come. */
  Set<String> groupsReceiving(LocalDate month) {
    return Set.copyOf(
        jdbc.sql(
                "select distinct deputies_group from rota_day"
                    + " where month_of = ? and state <> 'MISSED'")
            .param(month)
            .query(String.class)
            .list());
  }

  /** The days from this one on on which the person receives voters, in their order. */
  List<Reception> of(Person person, LocalDate from) {
    return jdbc.sql(
            DAY
                + " where meets_on >= ? and id in (select reception from rota_duty"
                + " where login = ? and successor is null) order by meets_on")
        .params(from, person.login())
        .query(RotaRows::reception)
        .list();
  }

  private static Reception reception(ResultSet row, int number) throws SQLException {
    return new Reception(
        row.getLong("id"),
        row.getString("deputies_group"),
        row.getObject("meets_on", LocalDate.class),
        row.getString("from_time"),
        row.getString("to_time"),
        ReceptionState.valueOf(row.getString("state")),
        row.getObject("visitors", Integer.class),
        row.getString("recorded_by"));
  }

  /** The turns of these days, in their order. */
  List<Turn> turns(Collection<Long> receptions) {
    return receptions.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select reception, login, successor, reason, swapped_by from rota_duty"
                    + " where reception in (:receptions) order by reception, id")
            .param("receptions", receptions)
            .query(Turn.class)
            .list();
  }

  /** Another comes in somebody's place; both stay on record. */
  void swap(long reception, String login, String successor, String reason, String by) {
    jdbc.sql(
            "update rota_duty set successor = ?, reason = ?, swapped_by = ?, swapped_at = ?"
                + " where reception = ? and login = ? and successor is null")
        .params(successor, reason, by, now(), reception, login)
        .update();
    jdbc.sql(
            "insert into rota_duty (reception, login, in_turn, reason, swapped_by, swapped_at)"
                + " values (?, ?, false, ?, ?, ?)")
        .params(reception, successor, reason, by, now())
        .update();
  }

  void hold(long reception, int visitors, String by) {
    jdbc.sql(
            "update rota_day set state = 'HELD', visitors = ?, recorded_by = ?, recorded_at = ?"
                + " where id = ?")
        .params(visitors, by, now(), reception)
        .update();
  }

  /** Takes a day that is over and was not held, for this node alone. */
  Optional<Reception> takeMissed(LocalDate from, LocalDate before) {
    var id =
        jdbc.sql(
                "select id from rota_day where state = 'PLANNED' and meets_on >= ?"
                    + " and meets_on < ? order by meets_on, id limit 1 for update skip locked")
            .params(from, before)
            .query(Long.class)
            .optional();
    id.ifPresent(
        missed ->
            jdbc.sql("update rota_day set state = 'MISSED' where id = ?").param(missed).update());
    return id.flatMap(this::find);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }
}

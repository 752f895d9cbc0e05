package org.lianxin.activity;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.activity.Invitee.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of planned activities. */
@Repository
class PlanRows {

  private static final String ONE = "select r.* from activity_plan r where r.id = ?";

  private final JdbcClient jdbc;
  private final Clock clock;

  PlanRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds a plan.
   *
   * @param plan its number is not read
   * @return its number in the table
   */
  long add(PlannedActivity plan, List<Invitee> invited) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into activity_plan (state, form, concentrated, by_group, organiser, area,"
                + " station, place, subject, meets_on, from_time, to_time, planned_by, planned_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            plan.state().name(),
            plan.form().name(),
            plan.concentrated(),
            plan.byGroup(),
            plan.organiser(),
            plan.area(),
            plan.station(),
            plan.place(),
            plan.subject(),
            plan.meetsOn(),
            plan.fromTime(),
            plan.toTime(),
            plan.plannedBy(),
            now())
        .update(key, "id");
    var id = key.getKeyAs(Number.class).longValue();
    for (int place = 0; place < invited.size(); place++) {
      var one = invited.get(place);
      jdbc.sql("insert into activity_invitee (plan, place_no, login, answer) values (?, ?, ?, ?)")
          .params(id, place, one.login(), one.answer() == null ? null : one.answer().name())
          .update();
    }
    return id;
  }

  /** The plan of this number; empty for the number of anything else. */
  Optional<PlannedActivity> find(String number) {
    return id(number).flatMap(id -> find(ONE, id));
  }

  /** The same, held until the end of the transaction. */
  Optional<PlannedActivity> hold(String number) {
    return id(number).flatMap(id -> find(ONE + " for update", id));
  }

  /** The same, if this reader may see it. */
  Optional<PlannedActivity> find(String number, ActivityScope scope) {
    return id(number)
        .flatMap(
            id ->
                jdbc.sql("select r.* from activity_plan r where r.id = :id and " + scope.planSql())
                    .param("id", id)
                    .params(scope.values())
                    .query((row, i) -> plan(row))
                    .optional());
  }

  private static Optional<Long> id(String number) {
    try {
      return number.startsWith(PlannedActivity.PREFIX)
          ? Optional.of(Long.valueOf(number.substring(PlannedActivity.PREFIX.length())))
          : Optional.empty();
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private Optional<PlannedActivity> find(String statement, long id) {
    return jdbc.sql(statement).param(id).query((row, i) -> plan(row)).optional();
  }

  /** The plan by which this activity was held. */
  Optional<PlannedActivity> by(String activityNo) {
    return jdbc.sql("select r.* from activity_plan r where r.activity_no = ?")
        .param(activityNo)
        .query((row, i) -> plan(row))
        .optional();
  }

  /** Those with which somebody has still to do something, the next first; at most so many. */
  List<PlannedActivity> open(ActivityScope scope, int most) {
    return jdbc.sql(
            "select r.* from activity_plan r where r.state in ('PLANNED', 'RECORDED') and "
                + scope.planSql()
                + " order by r.meets_on, r.id limit :most")
        .param("most", most)
        .params(scope.values())
        .query((row, i) -> plan(row))
        .list();
  }

  /** Where a deputy is wanted from this day on: what he was invited to and did not decline. */
  List<PlannedActivity> of(String login, LocalDate from) {
    return jdbc.sql(
            "select r.* from activity_plan r join activity_invitee i on i.plan = r.id"
                + " where i.login = ? and coalesce(i.answer, '') <> 'STAYS_AWAY'"
                + " and r.state in ('PLANNED', 'RECORDED') and r.meets_on >= ?"
                + " order by r.meets_on, r.id")
        .params(login, from)
        .query((row, i) -> plan(row))
        .list();
  }

  /** Those whom a plan invites, in their order. */
  List<Invitee> invited(long plan) {
    return jdbc.sql(
            "select login, answer, reason from activity_invitee where plan = ? order by place_no")
        .param(plan)
        .query((row, i) -> invitee(row))
        .list();
  }

  private static Invitee invitee(ResultSet row) throws SQLException {
    return new Invitee(
        row.getString("login"),
        Optional.ofNullable(row.getString("answer")).map(Answer::valueOf).orElse(null),
        row.getString("reason"));
  }

  void answer(long plan, String login, Answer answer, String reason) {
    jdbc.sql(
            "update activity_invitee set answer = ?, reason = ?, answered_at = ?"
                + " where plan = ? and login = ?")
        .params(answer.name(), reason, now(), plan, login)
        .update();
  }

  /** It was written down under this number. */
  void record(long id, String activityNo) {
    jdbc.sql("update activity_plan set state = 'RECORDED', activity_no = ? where id = ?")
        .params(activityNo, id)
        .update();
  }

  /** It was not held. */
  void end(long id, PlanState state, String reason, String by) {
    jdbc.sql(
            "update activity_plan set state = ?, reason = ?, ended_by = ?, ended_at = ?"
                + " where id = ?")
        .params(state.name(), reason, by, now(), id)
        .update();
  }

  void close(long id, SheetKept sheet, String remark, String by) {
    jdbc.sql(
            "update activity_plan set state = 'CLOSED', sheet = ?, remark = ?, ended_by = ?,"
                + " ended_at = ? where id = ?")
        .params(sheet.name(), remark, by, now(), id)
        .update();
  }

  /** Those whose day has passed without a record and of which nobody was told. */
  List<String> unrecorded(LocalDate from, LocalDate before) {
    return jdbc.sql(
            "select id from activity_plan where state = 'PLANNED' and meets_on >= ?"
                + " and meets_on < ? and told_at is null order by meets_on, id")
        .params(from, before)
        .query((row, i) -> PlannedActivity.PREFIX + row.getLong("id"))
        .list();
  }

  /** Somebody is told of it; whether he is the first. */
  boolean tell(long id) {
    return jdbc.sql("update activity_plan set told_at = ? where id = ? and told_at is null")
            .params(now(), id)
            .update()
        > 0;
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static PlannedActivity plan(ResultSet row) throws SQLException {
    return new PlannedActivity(
        row.getLong("id"),
        PlanState.valueOf(row.getString("state")),
        ActivityForm.valueOf(row.getString("form")),
        row.getBoolean("concentrated"),
        row.getBoolean("by_group"),
        row.getString("organiser"),
        row.getString("area"),
        row.getString("station"),
        row.getString("place"),
        row.getString("subject"),
        row.getObject("meets_on", LocalDate.class),
        row.getString("from_time"),
        row.getString("to_time"),
        row.getString("planned_by"),
        row.getString("activity_no"),
        row.getString("reason"));
  }
}

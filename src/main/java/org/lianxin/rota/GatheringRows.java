package org.lianxin.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans of groups' meetings, and the meetings. */
@Repository
class GatheringRows {

  private static final String MEETING =
      "select id, deputies_group, kind, period_of, meets_on, from_time, to_time, place, state,"
          + " moved_from, reason, present, activity_no from rota_gathering";

  private final JdbcClient jdbc;
  private final Database database;
  private final Clock clock;

  GatheringRows(JdbcClient jdbc, Database database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  List<GatheringPlan> plans(String group) {
    return plansWhich(" where deputies_group = ?", group);
  }

  List<GatheringPlan> plans() {
    return plansWhich(" order by deputies_group, kind");
  }

  private List<GatheringPlan> plansWhich(String which, Object... values) {
    return jdbc.sql(
            "select deputies_group, kind, month_of_period, day_of_month, from_time, to_time, place"
                + " from rota_gathering_plan"
                + which)
        .params(values)
        .query(
            (row, i) ->
                new GatheringPlan(
                    row.getString("deputies_group"),
                    GatheringKind.valueOf(row.getString("kind")),
                    row.getInt("month_of_period"),
                    row.getInt("day_of_month"),
                    row.getString("from_time"),
                    row.getString("to_time"),
                    row.getString("place")))
        .list();
  }

  /** Puts a plan in the place of the one before. */
  void write(GatheringPlan plan, String by) {
    database.addUnlessThere(
        "insert into rota_gathering_plan (deputies_group, kind, month_of_period, day_of_month,"
            + " from_time, to_time, place, written_by, written_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "deputies_group",
        plan.group(),
        plan.kind().name(),
        plan.monthOfPeriod(),
        plan.dayOfMonth(),
        plan.fromTime(),
        plan.toTime(),
        plan.place(),
        by,
        now());
    jdbc.sql(
            "update rota_gathering_plan set month_of_period = ?, day_of_month = ?, from_time = ?,"
                + " to_time = ?, place = ?, written_by = ?, written_at = ?"
                + " where deputies_group = ? and kind = ?")
        .params(
            plan.monthOfPeriod(),
            plan.dayOfMonth(),
            plan.fromTime(),
            plan.toTime(),
            plan.place(),
            by,
            now(),
            plan.group(),
            plan.kind().name())
        .update();
  }

  /** Those that have not come are made anew; what somebody moved stays where he moved it. */
  void deletePlanned(String group, GatheringKind kind, LocalDate after) {
    jdbc.sql(
            "delete from rota_gathering where deputies_group = ? and kind = ?"
                + " and state = 'PLANNED' and moved_from is null and meets_on > ?")
        .params(group, kind.name(), after)
        .update();
  }

  /** Adds the meeting of a period, unless it has one. */
  void add(GatheringPlan plan, LocalDate period, LocalDate day) {
    database.addUnlessThere(
        "insert into rota_gathering (deputies_group, kind, period_of, meets_on, from_time,"
            + " to_time, place, state) values (?, ?, ?, ?, ?, ?, ?, 'PLANNED')",
        "deputies_group",
        plan.group(),
        plan.kind().name(),
        period,
        day,
        plan.fromTime(),
        plan.toTime(),
        plan.place());
  }

  /** The periods of this plan, from this one on, that have their meeting. */
  List<LocalDate> periods(GatheringPlan plan, LocalDate from) {
    return jdbc.sql(
            "select period_of from rota_gathering"
                + " where deputies_group = ? and kind = ? and period_of >= ?")
        .params(plan.group(), plan.kind().name(), from)
        .query(LocalDate.class)
        .list();
  }

  Optional<Gathering> find(long id) {
    return jdbc.sql(MEETING + " where id = ?").param(id).query(GatheringRows::meeting).optional();
  }

  /** The meetings of these groups from this day on, in their order. */
  List<Gathering> of(Collection<String> groups, LocalDate from) {
    return groups.isEmpty()
        ? List.of()
        : jdbc.sql(
                MEETING
                    + " where deputies_group in (:groups) and meets_on >= :from"
                    + " order by meets_on, id")
            .param("groups", groups)
            .param("from", from)
            .query(GatheringRows::meeting)
            .list();
  }

  private static Gathering meeting(ResultSet row, int number) throws SQLException {
    return new Gathering(
        row.getLong("id"),
        row.getString("deputies_group"),
        GatheringKind.valueOf(row.getString("kind")),
        row.getObject("period_of", LocalDate.class),
        row.getObject("meets_on", LocalDate.class),
        row.getString("from_time"),
        row.getString("to_time"),
        row.getString("place"),
        ReceptionState.valueOf(row.getString("state")),
        row.getObject("moved_from", LocalDate.class),
        row.getString("reason"),
        row.getObject("present", Integer.class),
        row.getString("activity_no"));
  }

  void move(Gathering meeting, LocalDate to, String reason, String by) {
    jdbc.sql(
            "update rota_gathering set meets_on = ?, moved_from = ?, reason = ?, moved_by = ?,"
                + " moved_at = ? where id = ? and state = 'PLANNED'")
        .params(to, meeting.meetsOn(), reason, by, now(), meeting.id())
        .update();
  }

  /**
   * Notes that it was held.
   *
   * @param activity the number of the activity's record, or null where there is none
   */
  void hold(long id, int present, String by, String activity) {
    jdbc.sql(
            "update rota_gathering set state = 'HELD', present = ?, recorded_by = ?,"
                + " recorded_at = ?, activity_no = ? where id = ?")
        .params(present, by, now(), activity, id)
        .update();
  }

  /** The meeting of a group's period that nobody has recorded. */
  Optional<Gathering> unrecorded(String group, GatheringKind kind, LocalDate period) {
    return jdbc.sql(
            MEETING
                + " where deputies_group = ? and kind = ? and period_of = ? and state <> 'HELD'"
                + " for update")
        .params(group, kind.name(), period)
        .query(GatheringRows::meeting)
        .optional();
  }

  /** What was held by this record waits again. */
  void takeBack(String activity) {
    jdbc.sql(
            "update rota_gathering set state = 'PLANNED', present = null, recorded_by = null,"
                + " recorded_at = null, activity_no = null where activity_no = ?")
        .param(activity)
        .update();
  }

  /** Takes one that is over and was not held, for this node alone. */
  Optional<Gathering> takeMissed(LocalDate from, LocalDate before) {
    var id =
        jdbc.sql(
                "select id from rota_gathering where state = 'PLANNED' and meets_on >= ?"
                    + " and meets_on < ? order by meets_on, id limit 1 for update skip locked")
            .params(from, before)
            .query(Long.class)
            .optional();
    id.ifPresent(
        missed ->
            jdbc.sql("update rota_gathering set state = 'MISSED' where id = ?")
                .param(missed)
                .update());
    return id.flatMap(this::find);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}

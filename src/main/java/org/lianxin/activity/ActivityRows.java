package org.lianxin.activity;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.VoterGroup;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of activities. */
@Repository
class ActivityRows {

  private static final String BETWEEN = ",";

  /**
   * A deputy who was there.
   *
   * @param guest whether he belongs to no group that organised it
   * @param personTimes with how many voters he spoke
   */
  record Present(String login, boolean guest, int personTimes) {}

  /** Whom they asked, and what. */
  record Asked(VoterGroup group, QuestionType question) {}

  /**
   * A line of a list.
   *
   * @param deputies how many were there
   * @param demands how many demands were heard
   */
  record Line(Activity activity, int deputies, int demands) {}

  private final JdbcClient jdbc;
  private final Database database;
  private final Clock clock;

  ActivityRows(JdbcClient jdbc, Database database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The next number of this year: {@code HD-2026-000123}. The row of the year is locked until the
   * transaction ends, which gives the number back when it fails.
   */
  String nextNumber() {
    int year = LocalDate.now(clock).getYear();
    if (!raise(year)) {
      database.addUnlessThere(
          "insert into activity_number (number_year, latest) values (?, 0)", "number_year", year);
      raise(year);
    }
    int latest =
        jdbc.sql("select latest from activity_number where number_year = ?")
            .param(year)
            .query(Integer.class)
            .single();
    return "HD-%d-%06d".formatted(year, latest);
  }

  private boolean raise(int year) {
    return jdbc.sql("update activity_number set latest = latest + 1 where number_year = ?")
            .param(year)
            .update()
        > 0;
  }

  void add(Activity held, Collection<Present> present, Asked asked) {
    jdbc.sql(
            "insert into activity_record (activity_no, state, form, concentrated, by_group,"
                + " organiser, area, station, place, subject, held_on, person_times,"
                + " publicity_sessions, answered_on_spot, contents, minutes, recorded_by,"
                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            held.no(),
            held.state().name(),
            held.form().name(),
            held.concentrated(),
            held.byGroup(),
            held.organiser(),
            held.area(),
            held.station(),
            held.place(),
            held.subject(),
            held.heldOn(),
            held.personTimes(),
            held.publicitySessions(),
            held.answeredOnSpot(),
            held.contents().stream().map(Enum::name).sorted().collect(joining(BETWEEN)),
            held.minutes(),
            held.recordedBy(),
            now())
        .update();
    present.forEach(deputy -> add(held, deputy));
    jdbc.sql(
            "insert into activity_asked (activity_no, voter_group, question_type)"
                + " values (?, ?, ?)")
        .params(held.no(), asked.group().name(), asked.question().name())
        .update();
  }

  private void add(Activity held, Present deputy) {
    jdbc.sql(
            "insert into activity_deputy (activity_no, login, guest, counted, held_on, form,"
                + " concentrated, person_times) values (?, ?, ?, true, ?, ?, ?, ?)")
        .params(
            held.no(),
            deputy.login(),
            deputy.guest(),
            held.heldOn(),
            held.form().name(),
            held.concentrated(),
            deputy.personTimes())
        .update();
  }

  /** It was written down by mistake: it is still read, and counts no more. */
  void strike(String no, String reason, String by) {
    jdbc.sql(
            "update activity_record set state = 'STRUCK', struck_by = ?, struck_at = ?,"
                + " struck_reason = ? where activity_no = ?")
        .params(by, now(), reason, no)
        .update();
    jdbc.sql("update activity_deputy set counted = false where activity_no = ?").param(no).update();
  }

  void addDemand(String no, String caseNo) {
    jdbc.sql("insert into activity_demand (case_no, activity_no) values (?, ?)")
        .params(caseNo, no)
        .update();
  }

  /** The activity of this number, if there is one that this reader may see. */
  Optional<Activity> find(String no, ActivityScope scope) {
    return jdbc.sql(
            "select r.* from activity_record r where r.activity_no = :no and " + scope.sql())
        .param("no", no)
        .params(scope.values())
        .query((row, i) -> activity(row))
        .optional();
  }

  /** The row as it is, held until the end of the transaction. */
  Optional<Activity> hold(String no) {
    return jdbc.sql("select * from activity_record where activity_no = ? for update")
        .param(no)
        .query((row, i) -> activity(row))
        .optional();
  }

  /**
   * The activities of a year, the newest first.
   *
   * @param organiser the code of a group or the login of a deputy; null for all
   * @param after the place in the list right behind which the page begins, or null
   */
  List<Line> list(ActivityScope scope, int year, String organiser, Behind after, int most) {
    return jdbc.sql(
            "select r.*,"
                + " (select count(*) from activity_deputy d where d.activity_no = r.activity_no)"
                + " deputies,"
                + " (select count(*) from activity_demand h where h.activity_no = r.activity_no)"
                + " demands from activity_record r where r.held_on between :from and :to and "
                + scope.sql()
                + (organiser == null ? "" : " and r.organiser = :organiser")
                + (after == null
                    ? ""
                    : " and (r.held_on < :day or r.held_on = :day and r.activity_no < :no)")
                + " order by r.held_on desc, r.activity_no desc limit :most")
        .param("from", LocalDate.of(year, 1, 1))
        .param("to", LocalDate.of(year, 12, 31))
        .param("organiser", organiser)
        .param("day", after == null ? null : after.heldOn())
        .param("no", after == null ? null : after.no())
        .param("most", most)
        .params(scope.values())
        .query((row, i) -> new Line(activity(row), row.getInt("deputies"), row.getInt("demands")))
        .list();
  }

  /** A place in the list: behind this activity. */
  record Behind(LocalDate heldOn, String no) {}

  List<Present> present(String no) {
    return jdbc.sql(
            "select login, guest, person_times from activity_deputy where activity_no = ?"
                + " order by guest, login")
        .param(no)
        .query(
            (row, i) ->
                new Present(
                    row.getString("login"), row.getBoolean("guest"), row.getInt("person_times")))
        .list();
  }

  Asked asked(String no) {
    return jdbc.sql("select voter_group, question_type from activity_asked where activity_no = ?")
        .param(no)
        .query(
            (row, i) ->
                new Asked(
                    VoterGroup.valueOf(row.getString("voter_group")),
                    QuestionType.valueOf(row.getString("question_type"))))
        .single();
  }

  /** The numbers of the cases that were heard there. */
  List<String> demands(String no) {
    return jdbc.sql("select case_no from activity_demand where activity_no = ? order by case_no")
        .param(no)
        .query(String.class)
        .list();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static Activity activity(ResultSet row) throws SQLException {
    return new Activity(
        row.getString("activity_no"),
        ActivityState.valueOf(row.getString("state")),
        ActivityForm.valueOf(row.getString("form")),
        row.getBoolean("concentrated"),
        row.getBoolean("by_group"),
        row.getString("organiser"),
        row.getString("area"),
        row.getString("station"),
        row.getString("place"),
        row.getString("subject"),
        row.getObject("held_on", LocalDate.class),
        row.getInt("person_times"),
        row.getInt("publicity_sessions"),
        row.getInt("answered_on_spot"),
        contents(row.getString("contents")),
        row.getString("minutes"),
        row.getString("recorded_by"),
        row.getString("struck_reason"));
  }

  private static Set<ActivityContent> contents(String names) {
    return Stream.of(names.split(BETWEEN))
        .filter(name -> !name.isEmpty())
        .map(ActivityContent::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActivityContent.class)));
  }
}

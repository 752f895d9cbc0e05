package org.lianxin.oversight;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of meetings and their agendas. */
@Repository
class MeetingRows {

  private static final String SELECT = "select * from oversight_meeting m ";

  private final JdbcClient jdbc;
  private final Clock clock;

  MeetingRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds one that is planned.
   *
   * @return its number
   */
  long add(MeetingWish wish, String office, String by) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into oversight_meeting (kind, state, office, title, held_on, place, chair,"
                + " present, agenda, called_by, called_at)"
                + " values (?, 'PLANNED', ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            wish.kind().name(),
            office,
            wish.title(),
            wish.heldOn(),
            wish.place(),
            wish.chair(),
            wish.present(),
            wish.agenda(),
            by,
            now())
        .update(key, "id");
    return key.getKeyAs(Number.class).longValue();
  }

  void addCase(long meeting, String caseNo) {
    jdbc.sql("insert into oversight_agenda (meeting, case_no) values (?, ?)")
        .params(meeting, caseNo)
        .update();
  }

  void end(long meeting, MeetingState state, String reason, String by) {
    jdbc.sql(
            "update oversight_meeting set state = ?, reason = ?, ended_by = ?, ended_at = ?"
                + " where id = ?")
        .params(state.name(), reason, by, now(), meeting)
        .update();
  }

  Optional<Meeting> find(long meeting) {
    return jdbc.sql(SELECT + "where m.id = ?")
        .param(meeting)
        .query((row, i) -> meeting(row))
        .optional();
  }

  /** The row as it is, held until the end of the transaction. */
  Optional<Meeting> hold(long meeting) {
    return jdbc.sql(SELECT + "where m.id = ? for update")
        .param(meeting)
        .query((row, i) -> meeting(row))
        .optional();
  }

  /** The numbers of the cases on its agenda. */
  List<String> cases(long meeting) {
    return jdbc.sql("select case_no from oversight_agenda where meeting = ? order by case_no")
        .param(meeting)
        .query(String.class)
        .list();
  }

  /**
   * Meetings, the latest first.
   *
   * @param offices whose; null for everybody's
   */
  List<Meeting> list(Collection<String> offices, int most) {
    return jdbc.sql(
            SELECT
                + (offices == null ? "" : "where m.office in (:offices) ")
                + "order by m.held_on desc, m.id desc limit :most")
        .param("offices", offices)
        .param("most", most)
        .query((row, i) -> meeting(row))
        .list();
  }

  /**
   * Those of these days whose minutes stand, in the order of days.
   *
   * @param offices whose; null for everybody's
   */
  List<Meeting> held(Collection<String> offices, LocalDate from, LocalDate to) {
    return jdbc.sql(
            SELECT
                + "where m.state = 'HELD' and m.held_on between :from and :to"
                + (offices == null ? "" : " and m.office in (:offices)")
                + " order by m.held_on, m.id")
        .param("offices", offices)
        .param("from", from)
        .param("to", to)
        .query((row, i) -> meeting(row))
        .list();
  }

  /**
   * Of these cases those that a summons which is not over will deal with, or has since this day.
   */
  List<String> summoned(Collection<String> caseNos, LocalDate since) {
    return caseNos.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select a.case_no from oversight_agenda a"
                    + " join oversight_meeting m on m.id = a.meeting"
                    + " where a.case_no in (:cases) and m.kind = 'SUMMONS'"
                    + " and m.state <> 'CANCELLED' and m.held_on >= :since")
            .param("cases", caseNos)
            .param("since", since)
            .query(String.class)
            .list();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        row.getLong("id"),
        MeasureKind.valueOf(row.getString("kind")),
        MeetingState.valueOf(row.getString("state")),
        row.getString("office"),
        row.getString("title"),
        row.getObject("held_on", LocalDate.class),
        row.getString("place"),
        row.getString("chair"),
        row.getString("present"),
        row.getString("agenda"),
        row.getString("called_by"),
        row.getString("reason"));
  }
}

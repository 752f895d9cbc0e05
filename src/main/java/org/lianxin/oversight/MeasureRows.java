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
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of measures. */
@Repository
class MeasureRows implements KeepsEvidence {

  private static final EvidentRows MEASURE = EvidentRows.ofCases("oversight_measure", "id");
  private static final String SELECT = "select * from oversight_measure ";

  private final JdbcClient jdbc;
  private final Clock clock;

  MeasureRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(MEASURE);
  }

  /**
   * Adds one; its number is given by the table.
   *
   * @return the number
   */
  long add(Measure taken) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into oversight_measure (case_no, kind, taken_on, meeting, basis, lead_by, words,"
                + " rating, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            taken.caseNo(),
            taken.kind().name(),
            taken.takenOn(),
            taken.meeting(),
            taken.basis(),
            taken.lead(),
            taken.words(),
            taken.rating() == null ? null : taken.rating().name(),
            taken.recordedBy(),
            now())
        .update(key, "id");
    MEASURE.written(key.getKey());
    return key.getKeyAs(Number.class).longValue();
  }

  void end(long id, Ending ending, String by) {
    jdbc.sql(
            "update oversight_measure set ended_on = ?, ended_words = ?, ended_by = ? where id = ?")
        .params(ending.doneOn(), ending.result(), by, id)
        .update();
    MEASURE.written(id);
  }

  Optional<Measure> find(long id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query((row, i) -> measure(row)).optional();
  }

  /** Of a case, oldest first. */
  List<Measure> of(String caseNo) {
    return jdbc.sql(SELECT + "where case_no = ? order by taken_on, id")
        .param(caseNo)
        .query((row, i) -> measure(row))
        .list();
  }

  List<Measure> ofMeeting(long meeting) {
    return jdbc.sql(SELECT + "where meeting = ? order by id")
        .param(meeting)
        .query((row, i) -> measure(row))
        .list();
  }

  /** Those of these kinds that have not ended, or have; the newest first. */
  List<Measure> of(Collection<MeasureKind> kinds, boolean open, int most) {
    return jdbc.sql(
            SELECT
                + "where kind in (:kinds) and ended_on is "
                + (open ? "null" : "not null")
                + " order by taken_on desc, id desc limit :most")
        .param("kinds", kinds.stream().map(Enum::name).toList())
        .param("most", most)
        .query((row, i) -> measure(row))
        .list();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static Measure measure(ResultSet row) throws SQLException {
    return new Measure(
        row.getLong("id"),
        row.getString("case_no"),
        MeasureKind.valueOf(row.getString("kind")),
        row.getObject("taken_on", LocalDate.class),
        row.getObject("meeting", Long.class),
        row.getString("basis"),
        row.getString("lead_by"),
        row.getString("words"),
        Typed.constant(MeetingRating.class, row.getString("rating")),
        row.getString("recorded_by"),
        row.getObject("ended_on", LocalDate.class),
        row.getString("ended_words"));
  }
}

package org.lianxin.closedloop;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.closedloop.Commitment.Rating;
import org.lianxin.closedloop.Commitment.Satisfaction;
import org.lianxin.closedloop.Commitment.Solution;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The commitments and what was said of them. */
@Repository
class CommitmentRows implements KeepsEvidence {

  private static final EvidentRows COMMITMENT =
      EvidentRows.ofCases("closedloop_commitment", "case_no");
  private static final EvidentRows NOTE = EvidentRows.ofCases("closedloop_commitment_note", "id");

  private final JdbcClient jdbc;

  CommitmentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(COMMITMENT, NOTE);
  }

  Optional<Commitment> find(String caseNo) {
    return jdbc.sql(
            "select unit, office, deputy, first_promised_on, promised_on, postponements, state,"
                + " solution, satisfaction from closedloop_commitment where case_no = ?")
        .param(caseNo)
        .query(
            (found, line) ->
                new Commitment(
                    caseNo,
                    found.getString("unit"),
                    found.getString("office"),
                    found.getString("deputy"),
                    found.getObject("first_promised_on", LocalDate.class),
                    found.getObject("promised_on", LocalDate.class),
                    found.getInt("postponements"),
                    Commitment.State.valueOf(found.getString("state")),
                    rating(found.getString("solution"), found.getString("satisfaction"))))
        .optional();
  }

  private static Optional<Rating> rating(String solution, String satisfaction) {
    return solution == null
        ? Optional.empty()
        : Optional.of(new Rating(Solution.valueOf(solution), Satisfaction.valueOf(satisfaction)));
  }

  void rate(String caseNo, Rating rating) {
    jdbc.sql("update closedloop_commitment set solution = ?, satisfaction = ? where case_no = ?")
        .params(rating.solution().name(), rating.satisfaction().name(), caseNo)
        .update();
    COMMITMENT.written(caseNo);
  }

  void add(Commitment made) {
    jdbc.sql(
            "insert into closedloop_commitment (case_no, unit, office, deputy, first_promised_on,"
                + " promised_on, postponements, state) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            made.caseNo(),
            made.unit(),
            made.office(),
            made.deputy(),
            made.firstPromisedOn(),
            made.promisedOn(),
            made.postponements(),
            made.state().name())
        .update();
    COMMITMENT.written(made.caseNo());
  }

  /** Promised anew, after the case was handled again; what was said of the first stays in notes. */
  void renew(Commitment made) {
    jdbc.sql(
            "update closedloop_commitment set unit = ?, office = ?, deputy = ?,"
                + " first_promised_on = ?, promised_on = ?, postponements = ?, state = ?,"
                + " solution = null, satisfaction = null where case_no = ?")
        .params(
            made.unit(),
            made.office(),
            made.deputy(),
            made.firstPromisedOn(),
            made.promisedOn(),
            made.postponements(),
            made.state().name(),
            made.caseNo())
        .update();
    COMMITMENT.written(made.caseNo());
  }

  void move(String caseNo, LocalDate promisedOn, int postponements) {
    jdbc.sql(
            "update closedloop_commitment set promised_on = ?, postponements = ?"
                + " where case_no = ?")
        .params(promisedOn, postponements, caseNo)
        .update();
    COMMITMENT.written(caseNo);
  }

  void end(String caseNo, Commitment.State state) {
    jdbc.sql("update closedloop_commitment set state = ? where case_no = ?")
        .params(state.name(), caseNo)
        .update();
    COMMITMENT.written(caseNo);
  }

  void note(String caseNo, CommitmentNote note) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into closedloop_commitment_note (case_no, noted_at, actor, kind, words,"
                + " promised_on) values (?, ?, ?, ?, ?, ?)")
        .params(
            caseNo,
            note.at().truncatedTo(MILLIS),
            note.actor(),
            note.kind().name(),
            note.words(),
            note.promisedOn())
        .update(key, "id");
    NOTE.written(key.getKey());
  }

  /** All notes of a commitment, oldest first. */
  List<CommitmentNote> notes(String caseNo) {
    return jdbc.sql(
            "select noted_at, actor, kind, words, promised_on from closedloop_commitment_note"
                + " where case_no = ? order by id")
        .param(caseNo)
        .query(
            (found, line) ->
                new CommitmentNote(
                    found.getObject("noted_at", LocalDateTime.class),
                    found.getString("actor"),
                    CommitmentNote.Kind.valueOf(found.getString("kind")),
                    found.getString("words"),
                    found.getObject("promised_on", LocalDate.class)))
        .list();
  }
}

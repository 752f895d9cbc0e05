package org.lianxin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.demand.Told;
import org.lianxin.intake.Verification.Promise;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the deputies found out and explained; a row is written once. */
@Service
@Transactional
public class Verifications implements KeepsEvidence {

  private static final EvidentRows VERIFICATION =
      EvidentRows.ofCases("demand_verification", "case_no");
  private static final EvidentRows EXPLANATION =
      EvidentRows.ofCases("demand_explanation", "case_no");

  private final JdbcClient jdbc;
  private final Clock clock;

  Verifications(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(VERIFICATION, EXPLANATION);
  }

  void keep(String caseNo, VerifyDemand.Answers given, String by) {
    jdbc.sql(
            "insert into demand_verification (case_no, method, visited_on, early_reason, findings, outcome, answer, referral,"
                + " promised_by, promiser, promised_on, verified_by, verified_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            caseNo,
            name(given.method()),
            given.visitedOn(),
            given.earlyReason(),
            orEmpty(given.findings()),
            given.outcome().name(),
            orEmpty(given.answer()),
            name(given.referral()),
            given.promisedBy(),
            given.promiser(),
            given.promisedOn(),
            by,
            LocalDateTime.now(clock))
        .update();
    VERIFICATION.written(caseNo);
  }

  void keepExplanation(String caseNo, Told telling, String by) {
    jdbc.sql(
            "insert into demand_explanation (case_no, way, told_on, words, told_by, told_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            caseNo,
            telling.way().name(),
            telling.toldOn(),
            telling.toldWords(),
            by,
            LocalDateTime.now(clock))
        .update();
    EXPLANATION.written(caseNo);
  }

  /** The verification of this case, once it was made. */
  @Transactional(readOnly = true)
  public Optional<Verification> find(String caseNo) {
    return jdbc.sql(
            "select method, visited_on, early_reason, findings, outcome, answer, referral, promised_by, promiser, promised_on,"
                + " verified_by, verified_at from demand_verification where case_no = ?")
        .param(caseNo)
        .query((row, i) -> verification(caseNo, row))
        .optional();
  }

  private Verification verification(String caseNo, ResultSet row) throws SQLException {
    return new Verification(
        caseNo,
        Optional.ofNullable(row.getString("method")).map(VerificationMethod::valueOf),
        Optional.ofNullable(row.getObject("visited_on", LocalDate.class)),
        Optional.ofNullable(row.getString("early_reason")),
        row.getString("findings"),
        IntakeOutcome.valueOf(row.getString("outcome")),
        row.getString("answer"),
        Optional.ofNullable(row.getString("referral")).map(Referral::valueOf),
        promise(row),
        row.getString("verified_by"),
        row.getObject("verified_at", LocalDateTime.class).atZone(clock.getZone()).toInstant());
  }

  private static Optional<Promise> promise(ResultSet row) throws SQLException {
    var day = row.getObject("promised_on", LocalDate.class);
    return day == null
        ? Optional.empty()
        : Optional.of(new Promise(row.getString("promised_by"), row.getString("promiser"), day));
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}

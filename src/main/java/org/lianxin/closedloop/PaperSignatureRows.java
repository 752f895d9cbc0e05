package org.lianxin.closedloop;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.closedloop.PaperSignature.Verdict;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.OnBehalf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was signed by hand, each try a row. */
@Repository
class PaperSignatureRows implements KeepsEvidence {

  private static final EvidentRows SIGNATURE =
      EvidentRows.ofCases(
          "closedloop_paper_signature", "case_no", "order_round", "half", "attempt");

  private final JdbcClient jdbc;
  private final Clock clock;

  PaperSignatureRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(SIGNATURE);
  }

  /** The last try of a half in a round. */
  Optional<PaperSignature> latest(String caseNo, int round, Half half) {
    return jdbc.sql(
            "select * from closedloop_paper_signature where case_no = ? and order_round = ?"
                + " and half = ? order by attempt desc limit 1")
        .params(caseNo, round, half.name())
        .query((found, line) -> signature(found))
        .optional();
  }

  void add(String caseNo, PaperSignature recorded) {
    jdbc.sql(
            "insert into closedloop_paper_signature (case_no, order_round, half, attempt, signer,"
                + " signed_on, content_hash, scan, scan_hash, recorded_by, recorded_for, recorded_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            caseNo,
            recorded.round(),
            recorded.half().name(),
            recorded.attempt(),
            recorded.signer(),
            recorded.signedOn(),
            recorded.contentHash(),
            recorded.scan(),
            recorded.scanHash(),
            recorded.recordedBy(),
            OnBehalf.whom(recorded.recordedBy()),
            now())
        .update();
    written(caseNo, recorded);
  }

  void check(String caseNo, PaperSignature recorded, Verdict verdict, String reason, String by) {
    jdbc.sql(
            "update closedloop_paper_signature set verdict = ?, reason = ?, checked_by = ?,"
                + " checked_for = ?, checked_at = ? where case_no = ? and order_round = ?"
                + " and half = ? and attempt = ?")
        .params(
            verdict.name(),
            reason,
            by,
            OnBehalf.whom(by),
            now(),
            caseNo,
            recorded.round(),
            recorded.half().name(),
            recorded.attempt())
        .update();
    written(caseNo, recorded);
  }

  private static void written(String caseNo, PaperSignature signature) {
    SIGNATURE.written(caseNo, signature.round(), signature.half(), signature.attempt());
  }

  static PaperSignature signature(ResultSet found) throws SQLException {
    return new PaperSignature(
        Half.valueOf(found.getString("half")),
        found.getInt("order_round"),
        found.getInt("attempt"),
        found.getString("signer"),
        found.getObject("signed_on", LocalDate.class),
        found.getString("content_hash"),
        found.getLong("scan"),
        found.getString("scan_hash"),
        found.getString("recorded_by"),
        Optional.ofNullable(found.getString("verdict")).map(Verdict::valueOf),
        Optional.ofNullable(found.getString("reason")),
        found.getString("checked_by"));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}

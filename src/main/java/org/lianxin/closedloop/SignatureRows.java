package org.lianxin.closedloop;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.closedloop.Signatures.Hand;
import org.lianxin.closedloop.Signatures.Signed;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.ReadOnce;
import org.lianxin.shared.SigningKeys.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed halves, a row each. */
@Repository
class SignatureRows implements KeepsEvidence {

  private static final EvidentRows SIGNATURE =
      EvidentRows.ofCases("closedloop_signature", "case_no", "order_round", "half");

  private final JdbcClient jdbc;
  private final Clock clock;

  SignatureRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(SIGNATURE);
  }

  /** Both halves of a round that are there, the unit's first. */
  @ReadOnce
  List<Signed> of(String caseNo, int round) {
    return jdbc.sql(
            "select s.half, s.order_round, s.signer, s.standing_for, s.content_hash, s.signing_key,"
                + " s.signature, s.signed_at, p.signed_on, p.scan_hash, p.checked_by"
                + " from closedloop_signature s left join closedloop_paper_signature p"
                + " on p.case_no = s.case_no and p.order_round = s.order_round and p.half = s.half"
                + " and p.verdict = 'SOUND' where s.case_no = ? and s.order_round = ?"
                + " order by s.half desc")
        .params(caseNo, round)
        .query(
            (found, line) ->
                new Signed(
                    Half.valueOf(found.getString("half")),
                    found.getInt("order_round"),
                    found.getString("signer"),
                    found.getString("standing_for"),
                    found.getString("content_hash"),
                    hand(found),
                    new Signature(found.getString("signing_key"), found.getString("signature")),
                    found.getObject("signed_at", LocalDateTime.class)))
        .list();
  }

  private static Hand hand(ResultSet found) throws SQLException {
    return found.getString("scan_hash") == null
        ? null
        : new Hand(
            found.getObject("signed_on", LocalDate.class),
            found.getString("scan_hash"),
            found.getString("checked_by"));
  }

  /** All halves of a case, by round, the unit's first. */
  List<Signed> all(String caseNo) {
    return jdbc
        .sql(
            "select distinct order_round from closedloop_signature where case_no = ?"
                + " order by order_round")
        .param(caseNo)
        .query(Integer.class)
        .list()
        .stream()
        .flatMap(round -> of(caseNo, round).stream())
        .toList();
  }

  /** Whether the unit has signed a reply to one of these cases, in whatever round. */
  boolean isSignedByUnit(Collection<String> cases) {
    return jdbc.sql(
                "select count(*) from closedloop_signature where half = :half and case_no in (:cases)")
            .param("half", Half.UNIT.name())
            .param("cases", cases)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Adds a half, signed now.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the round has this half already
   */
  void add(String caseNo, Signed signed, Signature signature) {
    jdbc.sql(
            "insert into closedloop_signature (case_no, order_round, half, signer, standing_for,"
                + " content_hash, signing_key, signature, signed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            caseNo,
            signed.round(),
            signed.half().name(),
            signed.signer(),
            signed.standingFor(),
            signed.contentHash(),
            signature.key(),
            signature.value(),
            LocalDateTime.now(clock).truncatedTo(MILLIS))
        .update();
    SIGNATURE.written(caseNo, signed.round(), signed.half());
  }
}

package org.lianxin.closedloop;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.closedloop.StrikeOff.Verdict;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.OnBehalf;
import org.lianxin.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attempts to strike off. */
@Repository
class StrikeOffRows implements KeepsEvidence {

  private static final EvidentRows STRIKE_OFF =
      EvidentRows.ofCases("closedloop_strike_off", "case_no", "attempt");

  private final JdbcClient jdbc;
  private final Clock clock;

  StrikeOffRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(STRIKE_OFF);
  }

  /** The last attempt of a case. */
  @ReadOnce
  Optional<StrikeOff> latest(String caseNo) {
    return jdbc.sql(
            "select attempt, applied_by, applied_for, evidence, verdict, decided_by, reason"
                + " from closedloop_strike_off where case_no = ? order by attempt desc limit 1")
        .param(caseNo)
        .query(
            (found, line) ->
                new StrikeOff(
                    found.getInt("attempt"),
                    found.getString("applied_by"),
                    found.getString("applied_for"),
                    found.getString("evidence"),
                    Optional.ofNullable(found.getString("verdict")).map(Verdict::valueOf),
                    found.getString("decided_by"),
                    found.getString("reason")))
        .optional();
  }

  void add(String caseNo, int attempt, String evidence, String by) {
    jdbc.sql(
            "insert into closedloop_strike_off (case_no, attempt, applied_by, applied_for, evidence,"
                + " applied_at) values (?, ?, ?, ?, ?, ?)")
        .params(caseNo, attempt, by, OnBehalf.whom(by), evidence, now())
        .update();
    STRIKE_OFF.written(caseNo, attempt);
  }

  void decide(String caseNo, int attempt, Verdict verdict, String reason, String by) {
    jdbc.sql(
            "update closedloop_strike_off set verdict = ?, decided_by = ?, decided_for = ?,"
                + " reason = ?, decided_at = ? where case_no = ? and attempt = ?")
        .params(verdict.name(), by, OnBehalf.whom(by), reason, now(), caseNo, attempt)
        .update();
    STRIKE_OFF.written(caseNo, attempt);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}

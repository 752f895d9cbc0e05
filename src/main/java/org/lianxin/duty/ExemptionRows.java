package org.lianxin.duty;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of exemptions. */
@Repository
class ExemptionRows {

  private static final String GRANTED = "GRANTED";

  private final JdbcClient jdbc;
  private final Clock clock;

  ExemptionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of these deputies in a year, the oldest first. */
  List<Exemption> of(Collection<String> logins, int year) {
    return logins.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select * from duty_exemption where duty_year = :year and login in (:logins)"
                    + " order by id")
            .param("year", year)
            .param("logins", logins)
            .query(ExemptionRows::row)
            .list();
  }

  /** The row as it is, held until the end of the transaction. */
  Optional<Exemption> hold(long id) {
    return jdbc.sql("select * from duty_exemption where id = ? for update")
        .param(id)
        .query(ExemptionRows::row)
        .optional();
  }

  void ask(String login, int year, DutyKind kind, String reason, String by) {
    jdbc.sql(
            "insert into duty_exemption (login, duty_year, kind, reason, asked_by, asked_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(login, year, kind.name(), reason, by, now())
        .update();
  }

  void decide(long id, boolean isGranted, String by) {
    jdbc.sql("update duty_exemption set verdict = ?, decided_by = ?, decided_at = ? where id = ?")
        .params(isGranted ? GRANTED : "REFUSED", by, now(), id)
        .update();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static Exemption row(ResultSet row, int number) throws SQLException {
    var verdict = row.getString("verdict");
    return new Exemption(
        row.getLong("id"),
        row.getString("login"),
        row.getInt("duty_year"),
        DutyKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("asked_by"),
        verdict == null ? null : verdict.equals(GRANTED),
        row.getString("decided_by"));
  }
}

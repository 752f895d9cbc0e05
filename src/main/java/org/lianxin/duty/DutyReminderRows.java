package org.lianxin.duty;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of reminders. */
@Repository
class DutyReminderRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  DutyReminderRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The logins and the groups that were told already. */
  Set<String> reminded(DutyQuarter quarter) {
    return jdbc.sql("select told from duty_reminder where duty_year = ? and quarter_no = ?")
        .params(quarter.year(), quarter.number())
        .query(String.class)
        .set();
  }

  /**
   * A deputy or a group is told.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another node was faster
   */
  DutyReminder add(String told, boolean isOfGroup, DutyQuarter quarter) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into duty_reminder (told, of_group, duty_year, quarter_no, reminded_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            told,
            isOfGroup,
            quarter.year(),
            quarter.number(),
            LocalDateTime.now(clock).truncatedTo(MILLIS))
        .update(key, "id");
    return new DutyReminder(key.getKeyAs(Number.class).longValue(), told, isOfGroup, quarter);
  }

  Optional<DutyReminder> find(long id) {
    return jdbc.sql(
            "select id, told, of_group, duty_year, quarter_no from duty_reminder where id = ?")
        .param(id)
        .query((row, i) -> reminder(row))
        .optional();
  }

  private static DutyReminder reminder(ResultSet row) throws SQLException {
    return new DutyReminder(
        row.getLong("id"),
        row.getString("told"),
        row.getBoolean("of_group"),
        new DutyQuarter(row.getInt("duty_year"), row.getInt("quarter_no")));
  }
}

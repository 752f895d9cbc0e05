package org.lianxin.checkup;

import java.sql.Connection;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the database says of itself. */
@Repository
class StateRows {

  /**
   * The database.
   *
   * @param name product and version
   * @param answered how long it took to answer
   */
  record Answer(String name, Duration answered) {}

  private final JdbcTemplate jdbc;
  private final Flyway tables;

  StateRows(JdbcTemplate jdbc, Flyway tables) {
    this.jdbc = jdbc;
    this.tables = tables;
  }

  Answer ask() {
    var begun = System.nanoTime();
    jdbc.queryForObject("select 1", Long.class);
    var answered = Duration.ofNanos(System.nanoTime() - begun);
    return new Answer(
        jdbc.execute(
            (Connection connection) -> {
              var data = connection.getMetaData();
              return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
            }),
        answered);
  }

  /** The last change of the tables that ran. */
  String schema() {
    return tables.info().current().getVersion().getVersion();
  }
}

package org.lianxin.station;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 代表照片: one of each deputy. */
@Repository
class PortraitRows {

  private final JdbcClient jdbc;
  private final Database database;
  private final Clock clock;

  PortraitRows(JdbcClient jdbc, Database database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  /** Those of these persons who have one. */
  Set<String> of(Collection<String> logins) {
    return logins.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql("select login from station_portrait where login in (:logins)")
                .param("logins", logins)
                .query(String.class)
                .list());
  }

  Optional<byte[]> find(String login) {
    return jdbc.sql("select picture from station_portrait where login = ?")
        .param(login)
        .query((row, i) -> row.getBytes(1))
        .optional();
  }

  void write(String login, byte[] picture, String by) {
    var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    database.addUnlessThere(
        "insert into station_portrait (login, picture, written_by, written_at)"
            + " values (?, ?, ?, ?)",
        "login",
        login,
        picture,
        by,
        now);
    jdbc.sql(
            "update station_portrait set picture = ?, written_by = ?, written_at = ?"
                + " where login = ?")
        .params(picture, by, now, login)
        .update();
  }

  void delete(String login) {
    jdbc.sql("delete from station_portrait where login = ?").param(login).update();
  }
}

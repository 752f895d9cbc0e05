package org.lianxin.inmail;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row that says since when the mailbox can't be read; none while it can. */
@Repository
class FaultRows {

  private static final int ONLY = 1;
  private static final int FAULT = 300;

  private final JdbcClient jdbc;
  private final Database database;

  FaultRows(JdbcClient jdbc, Database database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /**
   * A fault.
   *
   * @param since when it was first met
   * @param words what the server said
   */
  record Fault(LocalDateTime since, String words) {}

  Optional<Fault> find() {
    return jdbc.sql("select since, fault from inmail_fault")
        .query(
            (row, i) ->
                new Fault(row.getObject("since", LocalDateTime.class), row.getString("fault")))
        .optional();
  }

  void note(String words, LocalDateTime now) {
    database.addUnlessThere(
        "insert into inmail_fault (id, since, fault) values (?, ?, ?)",
        "id",
        ONLY,
        now,
        words.substring(0, Math.min(words.length(), FAULT)));
  }

  void clear() {
    jdbc.sql("delete from inmail_fault").update();
  }
}

package org.lianxin;

import java.util.List;
import org.lianxin.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the directory that a test writes past its rules. */
public final class DirectoryRows {

  private DirectoryRows() {}

  private static final String KEY = "test-";

  /** Gives people a post since 2022, as if it had been entered, and approved if it gives power. */
  public static void hold(JdbcClient database, List<String> logins, String body, Role role) {
    for (var login : logins) {
      database
          .sql(
              role.givesPower()
                  ? "insert into roster_power (login, body, post_role, area, valid_from,"
                      + " grant_state, asked_by, asked_at) select ?, code, ?, area, '2022-01-04',"
                      + " 'HELD', '"
                      + KEY
                      + "', current_timestamp from roster_body where code = ?"
                  : "insert into roster_post (login, post_role, body, row_key, valid_from)"
                      + " values (?, ?, ?, '"
                      + KEY
                      + login
                      + body
                      + "', '2022-01-04')")
          .params(login, role.name(), body)
          .update();
    }
    changed(database);
  }

  /** Takes away all that {@link #hold} gave. */
  public static void leave(JdbcClient database) {
    database.sql("delete from roster_power where asked_by = ?").param(KEY).update();
    database.sql("delete from roster_post where row_key like ?").param(KEY + "%").update();
    changed(database);
  }

  /** Approves all that waits. */
  public static void approve(JdbcClient database) {
    database
        .sql("update roster_power set grant_state = 'HELD' where grant_state = 'WAITING'")
        .update();
    changed(database);
  }

  /** Tells every node that the rows are others now, as each change by the rules does. */
  public static void changed(JdbcClient database) {
    database
        .sql(
            "insert into roster_revision (number, applied_at, applied_by)"
                + " select max(number) + 1, current_timestamp, 'test' from roster_revision")
        .update();
  }
}

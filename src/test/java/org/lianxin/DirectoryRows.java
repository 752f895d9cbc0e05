package org.lianxin;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the directory that a test writes past its rules. */
public final class DirectoryRows {

  private DirectoryRows() {}

  /** Tells every node that the rows are others now, as each change by the rules does. */
  public static void changed(JdbcClient database) {
    database
        .sql(
            "insert into directory_revision (number, applied_at, applied_by)"
                + " select max(number) + 1, current_timestamp, 'test' from directory_revision")
        .update();
  }
}

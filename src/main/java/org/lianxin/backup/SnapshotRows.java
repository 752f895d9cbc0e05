package org.lianxin.backup;

import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The embedded database as it is at one moment, work going on beside it. */
@Repository
class SnapshotRows {

  private final JdbcTemplate jdbc;

  SnapshotRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a zip with the database's file, by H2's {@code BACKUP TO}. */
  void writeTo(Path file) {
    jdbc.update("backup to ?", file.toString());
  }
}

package org.lianxin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are spread over a file, each changed by a transaction of its own, again and again. */
class EmbeddedFileTest {

  private static final int ROWS = 3000;
  private static final int STEP = 7; // no row is near the one that was changed before
  private static final int BETWEEN = 100;

  @TempDir Path folder;

  private interface Upkeep {
    void compact() throws SQLException;
  }

  @Test
  void staysSmallAndKeepsEveryRow() throws Exception {
    var left = database("left-alone");
    var kept = database("kept-small");
    var file = new EmbeddedFile(kept);

    assertThat(bytesAfterChanges(kept, "kept-small", file::compact))
        .isLessThan(bytesAfterChanges(left, "left-alone", () -> {}) / 2);
  }

  @Test
  void leavesADatabaseInMemoryAlone() throws SQLException {
    var memory = new JdbcDataSource();
    memory.setUrl("jdbc:h2:mem:no-file");

    new EmbeddedFile(memory).compact();
  }

  /** No room waits to be given back, so that nothing depends on the time. */
  private JdbcDataSource database(String name) {
    var database = new JdbcDataSource();
    database.setUrl("jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;RETENTION_TIME=0");
    return database;
  }

  private long bytesAfterChanges(JdbcDataSource database, String name, Upkeep upkeep)
      throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "create table item (id int primary key, words varchar) as"
              + " select x, repeat('-', 1000) from system_range(0, %d)".formatted(ROWS - 1));
      change(connection, upkeep);
      try (var kept =
          statement.executeQuery("select count(*) from item where words = repeat('+', 1000)")) {
        kept.next();
        assertThat(kept.getInt(1)).isEqualTo(ROWS);
      }
      return Files.size(folder.resolve(name + ".mv.db"));
    }
  }

  private static void change(Connection connection, Upkeep upkeep) throws SQLException {
    try (var update =
        connection.prepareStatement("update item set words = repeat('+', 1000) where id = ?")) {
      for (var i = 0; i < ROWS; i++) {
        update.setInt(1, i * STEP % ROWS);
        update.executeUpdate();
        if (i % BETWEEN == 0) {
          upkeep.compact();
        }
      }
    }
  }
}

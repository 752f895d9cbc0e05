package org.lianxin.platform.database;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the embedded database's file small: what is still in use moves out of chunks that are
 * mostly old, so that new commits find room there. H2 does this itself only where a commit may be
 * lost with the process. See decision 0021.
 */
@Component
@Profile("!mysql")
class EmbeddedFile {

  /** How much of the chunks is in use at least, in percent, or they are rewritten. */
  private static final int IN_USE = 80;

  /** How much is written at a time, in bytes. */
  private static final int MOST = 4 << 20;

  private final DataSource database;

  EmbeddedFile(DataSource database) {
    this.database = database;
  }

  /** Does nothing for a database in memory, or in another process. */
  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void compact() throws SQLException {
    try (var connection = database.getConnection()) {
      if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        var store = session.getDatabase().getStore().getMvStore();
        if (store.compact(IN_USE, MOST)) {
          store.commit();
        }
      }
    }
  }
}

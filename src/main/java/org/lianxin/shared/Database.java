package org.lianxin.shared;

import java.sql.Connection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the two databases do each in its own way. */
@Component
public class Database {

  private final JdbcTemplate jdbc;
  private Boolean isEmbedded;

  Database(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this is H2, and not MySQL. */
  public boolean isEmbedded() {
    if (isEmbedded == null) {
      isEmbedded =
          jdbc.execute(
              (Connection connection) ->
                  connection.getMetaData().getDatabaseProductName().equals("H2"));
    }
    return isEmbedded;
  }

  /**
   * Adds a row that somebody else may add at this moment; whoever comes second waits for him and
   * finds the row. Lock or change it afterwards: on MySQL a plain insert would leave each of those
   * who come second with a shared lock that bars the others from theirs, a deadlock.
   *
   * @param insert an insert of one row
   * @param key a column of the key
   */
  public void addUnlessThere(String insert, String key, Object... values) {
    try {
      jdbc.update(
          isEmbedded() ? insert : insert + " on duplicate key update %1$s = %1$s".formatted(key),
          values);
    } catch (DuplicateKeyException e) {
      // somebody else has added it
    }
  }
}

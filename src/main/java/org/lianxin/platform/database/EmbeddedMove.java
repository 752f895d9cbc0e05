package org.lianxin.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.h2.api.ErrorCode;
import org.lianxin.shared.DatabaseFile;
import org.lianxin.shared.RefusedStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Moves an office from the embedded database to MySQL, once: between the making of the empty tables
 * and everything that reads or writes them, all rows come over in one transaction and are read back
 * and compared before it ends. The old file then gets another name, so that nobody goes on in it.
 * The start goes on with what was moved.
 */
@Component
@Profile("mysql")
class EmbeddedMove implements Callback {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMove.class);

  private static final String URL = "jdbc:h2:file:%s;IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1";
  private static final String VERSIONS =
      "select concat(%1$sversion%1$s, ' ', %1$sdescription%1$s) from %1$sflyway_schema_history%1$s"
          + " where %1$sversion%1$s is not null";
  private static final String STARTS = "select count(*) from ACT_RE_DEPLOYMENT";

  private final ConfigurableEnvironment environment;

  EmbeddedMove(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE && MoveOption.database(environment).isPresent();
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return false;
  }

  @Override
  public String getCallbackName() {
    return "move from the embedded database";
  }

  @Override
  public void handle(Event event, Context context) {
    var database = MoveOption.database(environment).orElseThrow();
    try (var to = context.getConfiguration().getDataSource().getConnection()) {
      try (var from = open(database)) {
        requireFit(from, to, database);
        copy(from, to);
      }
      rename(database);
    } catch (SQLException e) {
      throw new RefusedStart(
          ("没有迁成，MySQL 里没有留下任何数据，原来的文件没有改动：%1$s。"
                  + " Nothing was moved, MySQL is as empty as before, and the old file is unchanged: %1$s.")
              .formatted(e.getMessage()),
          e);
    }
  }

  private Connection open(Path database) throws SQLException {
    try {
      return DriverManager.getConnection(URL.formatted(database.toAbsolutePath()), "lianxin", "");
    } catch (SQLException e) {
      if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        throw refused(
            "内置数据库还在使用：请先停止连心，再迁移。"
                + " The embedded database is in use: stop Lianxin before moving.");
      }
      throw e;
    }
  }

  private static void requireFit(Connection from, Connection to, Path database)
      throws SQLException {
    if (count(to, STARTS) > 0) {
      throw refused(
          "这个 MySQL 库里已有数据，不会覆盖：请在 LIANXIN_MYSQL_URL 里写一个空库。"
              + " There are data in this MySQL database, which are not overwritten: name an empty one"
              + " in LIANXIN_MYSQL_URL.");
    }
    if (!versions(from, '"').equals(versions(to, '`'))) {
      throw refused(
          ("%1$s 由另一版本建立：请先用这个版本在内置数据库上启动一次，停止，再迁移。"
                  + " Another version made %1$s: start this one on it once, stop it, and move then.")
              .formatted(database));
    }
  }

  private static void copy(Connection from, Connection to) throws SQLException {
    to.setAutoCommit(false);
    try (var session = to.createStatement()) {
      session.execute("set foreign_key_checks = 0");
      var copy = new TableCopy(from, to);
      var rows = 0L;
      for (var table : copy.tables()) {
        rows += copy.run(table);
      }
      to.commit();
      LOG.info("moved: {} rows of {} tables, each read back the same", rows, copy.tables().size());
      session.execute("set foreign_key_checks = 1");
    } finally {
      to.rollback();
      to.setAutoCommit(true);
    }
  }

  private static void rename(Path database) {
    var old = database.resolveSibling(database.getFileName() + DatabaseFile.ENDING);
    var moved = database.resolveSibling(database.getFileName() + "-moved" + DatabaseFile.ENDING);
    try {
      Files.move(old, moved);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.info("the old file is kept as {}", moved);
  }

  private static TreeSet<String> versions(Connection connection, char quote) throws SQLException {
    var versions = new TreeSet<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(VERSIONS.formatted(quote))) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    }
    return versions;
  }

  private static long count(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static RefusedStart refused(String sentence) {
    return new RefusedStart(List.of(sentence));
  }
}

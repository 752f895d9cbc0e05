package org.lianxin.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The settings of a server and of a connection to it that data depend on.
 *
 * @param version the server's, e.g. {@code 8.4.6}
 * @param database the database in use, null when the URL names none
 * @param databaseCharset of tables that name none
 * @param connectionCharset of texts on their way
 * @param isolation of a transaction
 * @param timeZone in which the server tells and reads times
 * @param flushAtCommit {@code innodb_flush_log_at_trx_commit}: 1 keeps a commit through a power cut
 * @param syncBinlog {@code sync_binlog}: 1 keeps the binary log through it; no matter without one
 * @param binlog whether the server writes a binary log
 */
record MySqlSettings(
    String version,
    String database,
    String databaseCharset,
    String connectionCharset,
    String isolation,
    String timeZone,
    int flushAtCommit,
    int syncBinlog,
    boolean binlog) {

  private static final String CHARSET = "utf8mb4";
  private static final Set<String> CHINA = Set.of("+08:00", "Asia/Shanghai", "PRC");
  private static final int OLDEST = 804;

  private static final String QUERY =
      """
      select version(), database(), @@character_set_database, @@character_set_connection,
        @@session.transaction_isolation, @@session.time_zone,
        @@global.innodb_flush_log_at_trx_commit, @@global.sync_binlog, @@global.log_bin\
      """;

  static MySqlSettings read(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(QUERY)) {
      row.next();
      var i = 0;
      return new MySqlSettings(
          row.getString(++i),
          row.getString(++i),
          row.getString(++i),
          row.getString(++i),
          row.getString(++i),
          row.getString(++i),
          row.getInt(++i),
          row.getInt(++i),
          row.getBoolean(++i));
    }
  }

  /** What is wrong, with the cure: a sentence in Chinese and English each. */
  List<String> refusals() {
    var refusals = new ArrayList<String>();
    if (number(version) < OLDEST) {
      refusals.add(
          "MySQL %1$s 版本过低,请升级到 8.4 或更高版本。 MySQL %1$s is too old: upgrade to 8.4 or newer."
              .formatted(version));
    }
    if (database == null) {
      refusals.add(
          "LIANXIN_MYSQL_URL 没有写明数据库名,请写成 jdbc:mysql://主机:端口/库名。"
              + " LIANXIN_MYSQL_URL names no database: write jdbc:mysql://host:port/database.");
    } else if (!CHARSET.equals(databaseCharset)) {
      refusals.add(
          ("数据库 %1$s 的字符集是 %2$s,请改为 utf8mb4:ALTER DATABASE `%1$s` CHARACTER SET utf8mb4。"
                  + " Database %1$s has the charset %2$s: change it to utf8mb4.")
              .formatted(database, databaseCharset));
    }
    if (!CHARSET.equals(connectionCharset)) {
      refusals.add(
          ("连接的字符集是 %1$s,请从 LIANXIN_MYSQL_URL 去掉字符集参数。"
                  + " The connection's charset is %1$s: take charset parameters out of LIANXIN_MYSQL_URL.")
              .formatted(connectionCharset));
    }
    if (!"READ-COMMITTED".equals(isolation)) {
      refusals.add(
          ("事务隔离级别是 %1$s,请改为 READ COMMITTED。"
                  + " The transaction isolation is %1$s: set it to READ COMMITTED.")
              .formatted(isolation));
    }
    if (!CHINA.contains(timeZone)) {
      refusals.add(
          ("会话时区是 %1$s,请改为 +08:00。 The session's time zone is %1$s: set it to +08:00.")
              .formatted(timeZone));
    }
    if (flushAtCommit != 1) {
      refusals.add(relaxed("innodb_flush_log_at_trx_commit", flushAtCommit));
    }
    if (binlog && syncBinlog != 1) {
      refusals.add(relaxed("sync_binlog", syncBinlog));
    }
    return refusals;
  }

  private static String relaxed(String setting, int value) {
    return ("%1$s=%2$d 会在断电时丢失已提交的数据,请设为 1。"
            + " %1$s=%2$d loses committed data in a power cut: set it to 1.")
        .formatted(setting, value);
  }

  /** {@code 8.4.6-1} is 804. */
  private static int number(String version) {
    var parts = version.split("[^0-9]+");
    return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
  }
}

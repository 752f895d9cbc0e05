package org.lianxin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MySqlSettingsTest {

  private static final String UTF8 = "utf8mb4";
  private static final String COMMITTED = "READ-COMMITTED";
  private static final String CHINA = "+08:00";

  @Test
  void acceptTheOldestVersionWithStrictSettings() {
    assertThat(settings("8.4.0", "lianxin", UTF8, UTF8, COMMITTED, CHINA, 1, 1, true).refusals())
        .isEmpty();
  }

  @Test
  void acceptAServerWithoutABinaryLogWhateverItsSync() {
    assertThat(settings("9.7.4-2", "lianxin", UTF8, UTF8, COMMITTED, CHINA, 1, 0, false).refusals())
        .isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("unfit")
  void refuseWithOneSentenceThatNamesTheSettingAndTheCure(
      MySqlSettings settings, String setting, String cure) {
    assertThat(settings.refusals())
        .singleElement()
        .satisfies(sentence -> assertThat(sentence).contains(setting, cure));
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        arguments(
            settings("8.0.36", "lianxin", UTF8, UTF8, COMMITTED, CHINA, 1, 1, true),
            "8.0.36",
            "8.4"),
        arguments(
            settings("9.7.4", null, UTF8, UTF8, COMMITTED, CHINA, 1, 1, true),
            "LIANXIN_MYSQL_URL",
            "jdbc:mysql://"),
        arguments(
            settings("9.7.4", "lianxin", "utf8mb3", UTF8, COMMITTED, CHINA, 1, 1, true),
            "utf8mb3",
            "ALTER DATABASE `lianxin`"),
        arguments(
            settings("9.7.4", "lianxin", UTF8, "latin1", COMMITTED, CHINA, 1, 1, true),
            "latin1",
            "LIANXIN_MYSQL_URL"),
        arguments(
            settings("9.7.4", "lianxin", UTF8, UTF8, "REPEATABLE-READ", CHINA, 1, 1, true),
            "REPEATABLE-READ",
            "READ COMMITTED"),
        arguments(
            settings("9.7.4", "lianxin", UTF8, UTF8, COMMITTED, "SYSTEM", 1, 1, true),
            "SYSTEM",
            "+08:00"),
        arguments(
            settings("9.7.4", "lianxin", UTF8, UTF8, COMMITTED, CHINA, 2, 1, true),
            "innodb_flush_log_at_trx_commit=2",
            "1"),
        arguments(
            settings("9.7.4", "lianxin", UTF8, UTF8, COMMITTED, CHINA, 1, 0, true),
            "sync_binlog=0",
            "1"));
  }

  /** Needs the MySQL server that {@code .ci/mysql} starts. */
  @Test
  @EnabledIfEnvironmentVariable(
      named = "LIANXIN_MYSQL_URL",
      matches = ".+",
      disabledReason = "no MySQL: LIANXIN_MYSQL_URL is not set")
  void areReadFromARealServer() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      assertThat(MySqlSettings.read(connection).refusals()).isEmpty();

      statement.execute("set session transaction_isolation = 'SERIALIZABLE'");
      statement.execute("set session time_zone = '+00:00'");
      statement.execute("set names latin1");

      assertThat(MySqlSettings.read(connection).refusals()).hasSize(3);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        System.getenv("LIANXIN_MYSQL_URL") + "lianxin_settings?createDatabaseIfNotExist=true",
        System.getenv("LIANXIN_MYSQL_USER"),
        System.getenv("LIANXIN_MYSQL_PASSWORD"));
  }

  private static MySqlSettings settings(
      String version,
      String database,
      String databaseCharset,
      String connectionCharset,
      String isolation,
      String timeZone,
      int flushAtCommit,
      int syncBinlog,
      boolean binlog) {
    return new MySqlSettings(
        version,
        database,
        databaseCharset,
        connectionCharset,
        isolation,
        timeZone,
        flushAtCommit,
        syncBinlog,
        binlog);
  }
}

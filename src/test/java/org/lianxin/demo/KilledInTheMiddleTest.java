package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application's process ends without a word between the two signatures, inside the second,
 * between the rows of the two ledgers and between the two strike-offs, all at one instant. The next
 * start finds each case at its exact next step, both ledgers agree, and each goes on to its end.
 */
@Tag("integration")
class KilledInTheMiddleTest {

  private static final String URL = "LIANXIN_MYSQL_URL";
  private static final String SCHEMA = "lianxin_killed";
  private static final String SOME_KEY = "b3BlbnMgdGhlIGVtcHR5IHRlc3Qgc2NoZW1hIG9ubHk=";
  private static final int MINUTES = 5;

  @TempDir Path folder;

  /** On the database of the run, as all tests that need one. */
  @Test
  void everyCaseGoesOnFromItsExactStep() throws Exception {
    if ("mysql".equals(System.getProperty("lianxin.test.database"))) {
      assertEveryCaseGoesOnOnMySql();
    } else {
      assertEveryCaseGoesOn(List.of("--spring.profiles.active=demo"), Map.of());
    }
  }

  /** What was killed on the embedded database is moved, and led to its end on MySQL. */
  @Test
  @EnabledIfEnvironmentVariable(
      named = URL,
      matches = ".+",
      disabledReason = "no MySQL: LIANXIN_MYSQL_URL is not set")
  @DisabledIfSystemProperty(
      named = "lianxin.test.database",
      matches = "mysql",
      disabledReason = "moves from the embedded database")
  void everyCaseGoesOnWhereItWasMovedTo() throws Exception {
    drop();
    try {
      assertThat(run("crash", List.of("--spring.profiles.active=demo"), Map.of()))
          .as(this::output)
          .isEqualTo(CrashingApplication.KILLED);
      var file = folder.resolve("data/lianxin.mv.db");
      var there = onMySql(Files.readString(folder.resolve("data/lianxin.key")));
      var moved = List.of("--spring.profiles.active=demo,mysql", "--move-from=" + file);

      assertThat(run("go-on", moved, onMySql(SOME_KEY))).as(this::output).isOne();
      assertThat(output()).contains("lianxin.key 里的那一行设为 LIANXIN_SECRET_KEY");
      assertThat(run("go-on", moved, there)).as(this::output).isZero();
      assertThat(output()).contains("each read back the same");
      assertThat(file).doesNotExist();

      var old = file.resolveSibling("lianxin-moved.mv.db");
      var again = List.of(moved.get(0), "--move-from=" + old);
      assertThat(run("go-on", again, there)).as(this::output).isOne();
      assertThat(output()).contains("这个 MySQL 库里已有数据，不会覆盖");
      assertThat(old).exists();
    } finally {
      drop();
    }
  }

  private static Map<String, String> onMySql(String key) {
    return Map.of(
        URL,
        System.getenv(URL) + SCHEMA + "?createDatabaseIfNotExist=true",
        "LIANXIN_SECRET_KEY",
        key);
  }

  private void assertEveryCaseGoesOnOnMySql() throws Exception {
    drop();
    try {
      assertEveryCaseGoesOn(List.of("--spring.profiles.active=demo,mysql"), onMySql(SOME_KEY));
    } finally {
      drop();
    }
  }

  private void assertEveryCaseGoesOn(List<String> arguments, Map<String, String> environment)
      throws Exception {
    assertThat(run("crash", arguments, environment))
        .as(this::output)
        .isEqualTo(CrashingApplication.KILLED);
    assertThat(output())
        .containsSubsequence("Starting", "Making the tables", "loading the processes");
    assertThat(run("go-on", arguments, environment)).as(this::output).isZero();
  }

  private int run(String what, List<String> arguments, Map<String, String> environment)
      throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingApplication.class.getName(),
                what,
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false"));
    command.addAll(arguments);
    var starting =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    starting.environment().putAll(environment);
    var process = starting.start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(this::output).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private Path log() {
    return folder.resolve("log");
  }

  private String output() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void drop() throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                System.getenv(URL),
                System.getenv("LIANXIN_MYSQL_USER"),
                System.getenv("LIANXIN_MYSQL_PASSWORD"));
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + SCHEMA);
    }
  }
}

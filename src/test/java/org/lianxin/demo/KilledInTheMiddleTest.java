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

  private void assertEveryCaseGoesOnOnMySql() throws Exception {
    drop();
    try {
      assertEveryCaseGoesOn(
          List.of("--spring.profiles.active=demo,mysql"),
          Map.of(
              URL,
              System.getenv(URL) + SCHEMA + "?createDatabaseIfNotExist=true",
              "LIANXIN_SECRET_KEY",
              "b3BlbnMgdGhlIGVtcHR5IHRlc3Qgc2NoZW1hIG9ubHk="));
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

package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.OwnProcess;

/**
 * The application's process ends without a word between the two signatures, inside the second,
 * between the rows of the two ledgers and between the two strike-offs, all at one instant. The next
 * start finds each case at its exact next step, both ledgers agree, and each goes on to its end.
 */
@Tag("integration")
class KilledInTheMiddleTest {

  private static final String SCHEMA = "lianxin_killed";
  private static final int MINUTES = 5;

  @TempDir Path folder;

  /** On the database of the run, as all tests that need one. */
  @Test
  void everyCaseGoesOnFromItsExactStep() throws Exception {
    if (OwnProcess.isOnMySql()) {
      assertEveryCaseGoesOnOnMySql();
    } else {
      assertEveryCaseGoesOn(List.of("--spring.profiles.active=demo"), Map.of());
    }
  }

  /** What was killed on the embedded database is moved, and led to its end on MySQL. */
  @Test
  @EnabledIfEnvironmentVariable(
      named = OwnProcess.MYSQL,
      matches = ".+",
      disabledReason = "no MySQL: LIANXIN_MYSQL_URL is not set")
  @DisabledIfSystemProperty(
      named = "lianxin.test.database",
      matches = "mysql",
      disabledReason = "moves from the embedded database")
  void everyCaseGoesOnWhereItWasMovedTo() throws Exception {
    OwnProcess.drop(SCHEMA);
    try {
      assertThat(run("crash", List.of("--spring.profiles.active=demo"), Map.of()))
          .as(this::output)
          .isEqualTo(CrashingApplication.KILLED);
      var file = folder.resolve("data/lianxin.mv.db");
      var there = OwnProcess.onMySql(SCHEMA, Files.readString(folder.resolve("data/lianxin.key")));
      var moved = List.of("--spring.profiles.active=demo,mysql", "--move-from=" + file);

      assertThat(run("go-on", moved, OwnProcess.onMySql(SCHEMA))).as(this::output).isOne();
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
      OwnProcess.drop(SCHEMA);
    }
  }

  private void assertEveryCaseGoesOnOnMySql() throws Exception {
    OwnProcess.drop(SCHEMA);
    try {
      assertEveryCaseGoesOn(
          List.of("--spring.profiles.active=demo,mysql"), OwnProcess.onMySql(SCHEMA));
    } finally {
      OwnProcess.drop(SCHEMA);
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
    var all =
        new ArrayList<>(
            List.of(
                what,
                "--server.port=0",
                "--lianxin.demo.past-year=false",
                "--camunda.bpm.job-execution.enabled=false"));
    all.addAll(arguments);
    var process = application().start(CrashingApplication.class, all, environment);
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(this::output).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private OwnProcess application() {
    return new OwnProcess(folder);
  }

  private String output() {
    return application().output();
  }
}

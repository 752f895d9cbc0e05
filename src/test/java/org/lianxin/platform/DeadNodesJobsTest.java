package org.lianxin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node's process is killed inside a job, whose lock it holds. On the database of the run: MySQL,
 * or H2 as a server in this process. What the locks last by default is in {@link LeasedJobsTest}.
 */
@Tag("integration")
class DeadNodesJobsTest {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String SHORT = "5000";
  private static final String AN_HOUR = "3600000";
  private static final boolean ON_MYSQL =
      "mysql".equals(System.getProperty("lianxin.test.database"));
  private static final String SCHEMA = "lianxin_nodes";

  private static Server h2;
  private static String profile;
  private static String url;

  @TempDir Path folder;
  private final List<Process> nodes = new ArrayList<>();

  @BeforeAll
  static void databaseOfTheRun() throws SQLException {
    if (ON_MYSQL) {
      drop();
      profile = "mysql";
      url = System.getenv("LIANXIN_MYSQL_URL") + SCHEMA + "?createDatabaseIfNotExist=true";
    } else {
      h2 = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
      profile = "node";
      url = "jdbc:h2:tcp://localhost:%d/mem:%s;DB_CLOSE_DELAY=-1".formatted(h2.getPort(), SCHEMA);
    }
  }

  @AfterAll
  static void end() throws SQLException {
    if (ON_MYSQL) {
      drop();
    } else {
      h2.stop();
    }
  }

  @AfterEach
  void endNodes() {
    nodes.forEach(Process::destroyForcibly);
  }

  /** One story, for each start of a node costs as much as a hundred other tests. */
  @Test
  void goOnAtOnceWhenTheirNodeStartsAgainAndWithinAMinuteOnAnother() throws Exception {
    var lockedForAnHour = start("begins", "one", AN_HOUR);
    await(lockedForAnHour, NodeApplication.BEGUN, START);
    kill(lockedForAnHour);
    var again = start("begins", "one", SHORT);
    await(again, NodeApplication.DONE, START);

    await(again, NodeApplication.BEGUN, START);
    forget(NodeApplication.READY, NodeApplication.DONE);
    var other = start("goes-on", "two", SHORT);
    await(other, NodeApplication.READY, START);
    assertThat(folder.resolve(NodeApplication.DONE)).as("while its node lives").doesNotExist();

    kill(again);

    await(other, NodeApplication.DONE, MINUTE);
  }

  private void kill(Process node) throws IOException, InterruptedException {
    node.destroyForcibly().waitFor();
    forget(NodeApplication.READY, NodeApplication.BEGUN);
  }

  private void forget(Path... signs) throws IOException {
    for (var sign : signs) {
      Files.deleteIfExists(folder.resolve(sign));
    }
  }

  private Process start(String what, String name, String lockTime) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            NodeApplication.class.getName(),
            what,
            "--server.port=0",
            "--lianxin.jobs.node=" + name,
            "--lianxin.jobs.renewal=1s",
            "--camunda.bpm.job-execution.max-wait=1000",
            "--camunda.bpm.job-execution.lock-time-in-millis=" + lockTime,
            "--spring.profiles.active=" + profile,
            "--spring.datasource.url=" + url);
    var starting =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    starting
        .environment()
        .putAll(
            Map.of(
                "LIANXIN_MYSQL_URL",
                url,
                "LIANXIN_SECRET_KEY",
                "b3BlbnMgdGhlIGVtcHR5IHRlc3Qgc2NoZW1hIG9ubHk="));
    var node = starting.start();
    nodes.add(node);
    return node;
  }

  private void await(Process node, Path sign, Duration atMost)
      throws IOException, InterruptedException {
    var end = System.nanoTime() + atMost.toNanos();
    while (Files.notExists(folder.resolve(sign)) && node.isAlive() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(folder.resolve(sign)).as(this::output).exists();
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
                System.getenv("LIANXIN_MYSQL_URL"),
                System.getenv("LIANXIN_MYSQL_USER"),
                System.getenv("LIANXIN_MYSQL_PASSWORD"));
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + SCHEMA);
    }
  }
}

package org.lianxin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of the tests in a process of its own, which can be killed; one folder, one log. */
public final class OwnProcess {

  /** Where a server for the tests is, if there is one. */
  public static final String MYSQL = "LIANXIN_MYSQL_URL";

  private static final String SOME_KEY = "b3BlbnMgdGhlIGVtcHR5IHRlc3Qgc2NoZW1hIG9ubHk=";

  private final Path folder;

  public OwnProcess(Path folder) {
    this.folder = folder;
  }

  /** Starts a program; a second start in the same folder finds what the first has left. */
  public Process start(Class<?> program, List<String> arguments, Map<String, String> environment)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(arguments);
    var starting =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    starting.environment().putAll(environment);
    return starting.start();
  }

  /** What the last program has said. */
  public String output() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Path log() {
    return folder.resolve("log");
  }

  /** Whether the tests run on MySQL. */
  public static boolean isOnMySql() {
    return "mysql".equals(System.getProperty("lianxin.test.database"));
  }

  /** The environment of an application on a schema of the server, with some key. */
  public static Map<String, String> onMySql(String schema) {
    return onMySql(schema, SOME_KEY);
  }

  /** The same with this key. */
  public static Map<String, String> onMySql(String schema, String key) {
    return Map.of(
        MYSQL,
        System.getenv(MYSQL) + schema + "?createDatabaseIfNotExist=true",
        "LIANXIN_SECRET_KEY",
        key);
  }

  /** Deletes a schema. */
  public static void drop(String schema) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                System.getenv(MYSQL),
                System.getenv("LIANXIN_MYSQL_USER"),
                System.getenv("LIANXIN_MYSQL_PASSWORD"));
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + schema);
    }
  }
}

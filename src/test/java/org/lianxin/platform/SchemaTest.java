package org.lianxin.platform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same tables on H2 and MySQL, and on MySQL tables that keep every name and every date. */
class SchemaTest {

  /**
   * Where the engine's scripts for H2 and MySQL differ, and nothing that we do depends on it; and
   * the keys that {@link EngineSchema} leaves out on MySQL.
   */
  private static final Set<String> ENGINES_OWN_DIFFERENCES =
      Set.of(
          "ACT_RU_INCIDENT H2 alone: foreign key [CAUSE_INCIDENT_ID_] to [ACT_RU_INCIDENT.ID_]",
          "ACT_RU_INCIDENT H2 alone: foreign key [ROOT_CAUSE_INCIDENT_ID_] to"
              + " [ACT_RU_INCIDENT.ID_]",
          "ACT_RU_INCIDENT MySQL alone: index [CAUSE_INCIDENT_ID_]",
          "ACT_RU_INCIDENT MySQL alone: index [ROOT_CAUSE_INCIDENT_ID_]",
          "ACT_HI_EXT_TASK_LOG MySQL alone: REV_ integer",
          "ACT_HI_CASEACTINST MySQL alone: index [CASE_INST_ID_, CASE_ACT_ID_]",
          "ACT_RU_AUTHORIZATION H2 alone: unique [TYPE_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_]",
          "ACT_RU_AUTHORIZATION H2 alone: unique [TYPE_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_]",
          "ACT_RU_AUTHORIZATION MySQL alone:"
              + " unique [GROUP_ID_, TYPE_, RESOURCE_TYPE_, RESOURCE_ID_]",
          "ACT_RU_AUTHORIZATION MySQL alone:"
              + " unique [USER_ID_, TYPE_, RESOURCE_TYPE_, RESOURCE_ID_]");

  private static final SortedSet<String> NONE = Collections.emptySortedSet();
  private static final String H2 = "jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1";

  @BeforeAll
  static void migrateH2() {
    migrate(H2, "sa", "", "");
  }

  @AfterAll
  static void dropH2() throws SQLException {
    try (var connection = DriverManager.getConnection(H2, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    }
  }

  @Test
  void createsTheEnginesTablesAndOursOnH2() throws SQLException {
    try (var connection = DriverManager.getConnection(H2, "sa", "")) {
      assertThat(Schema.read(connection)).containsKeys("ACT_RU_TASK", "ACT_HI_PROCINST");
    }
  }

  @Test
  void seesWhereTwoSchemasDiffer() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:mem:other")) {
      try (var statement = connection.createStatement()) {
        statement.execute("create table a (b varchar(3) not null unique, c int)");
        var before = Schema.read(connection);
        statement.execute("alter table a alter column b varchar(4)");
        statement.execute("create index i on a (c)");

        assertThat(differences(before, Schema.read(connection)))
            .containsExactly(
                "A H2 alone: B varchar(3) not null",
                "A MySQL alone: B varchar(4) not null",
                "A MySQL alone: index [C]");
      }
    }
  }

  private static void migrate(String url, String user, String password, String table) {
    var flyway =
        Flyway.configure()
            .dataSource(url, user, password)
            .locations("classpath:db/migration")
            .placeholders(Map.of("table", table))
            .javaMigrations(new EngineSchema())
            .cleanDisabled(false)
            .load();
    flyway.clean();
    flyway.migrate();
  }

  /** Needs the MySQL server that {@code .ci/mysql} starts. */
  @Nested
  @EnabledIfEnvironmentVariable(
      named = "LIANXIN_MYSQL_URL",
      matches = ".+",
      disabledReason = "no MySQL: LIANXIN_MYSQL_URL is not set")
  class OnMySql {

    private static final String RARE = "𠮷😀";
    private static final LocalDateTime LATE = LocalDateTime.of(2039, 1, 1, 8, 30, 15, 123_000_000);

    /** A column of the engine's and the value that it shall keep. */
    private record Cell(String column, Object value) {}

    private static Connection connection;

    @BeforeAll
    static void migrateMySql() throws SQLException {
      var url = System.getenv("LIANXIN_MYSQL_URL") + "lianxin_schema";
      var user = System.getenv("LIANXIN_MYSQL_USER");
      var password = System.getenv("LIANXIN_MYSQL_PASSWORD");
      migrate(
          url + "?createDatabaseIfNotExist=true",
          user,
          password,
          "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin");
      var properties = new Properties();
      properties.put("user", user);
      properties.put("password", password);
      connection = DriverManager.getConnection(url, properties);
    }

    @AfterAll
    static void close() throws SQLException {
      connection.close();
    }

    @Test
    void hasTheSameColumnsKeysAndIndexesAsH2() throws SQLException {
      try (var h2 = DriverManager.getConnection(H2, "sa", "")) {
        assertThat(differences(Schema.read(h2), Schema.read(connection))).isEmpty();
      }
    }

    @Test
    void keepsTextInUtf8mb4Everywhere() throws SQLException {
      assertThat(columns("character_set_name is not null and character_set_name <> 'utf8mb4'"))
          .isEmpty();
      assertThat(columns("collation_name <> 'utf8mb4_bin' and table_name not like 'flyway%'"))
          .isEmpty();
    }

    @Test
    void keepsTimesToTheMillisecondAndBeyond2038Everywhere() throws SQLException {
      assertThat(columns("data_type = 'timestamp'")).isEmpty();
      assertThat(columns("data_type = 'datetime' and datetime_precision < 3")).isEmpty();
    }

    @Test
    void hasAPrimaryKeyAndTransactionsInEveryTable() throws SQLException {
      assertThat(tables("engine <> 'InnoDB'")).isEmpty();
      assertThat(
              tables(
                  "not exists (select 1 from information_schema.table_constraints c"
                      + " where c.table_schema = t.table_schema and c.table_name = t.table_name"
                      + " and c.constraint_type = 'PRIMARY KEY')"))
          .isEmpty();
    }

    @Test
    void keepsRareCharactersAndLateDatesInEveryColumnOfTheEngine() throws SQLException {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set foreign_key_checks = 0");
        for (var table : tables("table_name like 'ACT\\_%'")) {
          var cells = cells(table);
          insert(table, cells);
          assertKept(table, cells);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }

    private static void insert(String table, List<Cell> cells) throws SQLException {
      var sql =
          "insert into `%s` (%s) values (%s)"
              .formatted(
                  table,
                  cells.stream().map(cell -> "`" + cell.column() + "`").collect(joining(", ")),
                  cells.stream().map(cell -> "?").collect(joining(", ")));
      try (var insert = connection.prepareStatement(sql)) {
        for (var i = 0; i < cells.size(); i++) {
          insert.setObject(i + 1, cells.get(i).value());
        }
        insert.executeUpdate();
      }
    }

    private static void assertKept(String table, List<Cell> cells) throws SQLException {
      var sql =
          "select count(*) from `%s` where %s"
              .formatted(
                  table,
                  cells.stream()
                      .map(cell -> "`" + cell.column() + "` = ?")
                      .collect(joining(" and ")));
      try (var select = connection.prepareStatement(sql)) {
        for (var i = 0; i < cells.size(); i++) {
          select.setObject(i + 1, cells.get(i).value());
        }
        try (var row = select.executeQuery()) {
          row.next();
          assertThat(row.getInt(1)).as(table).isEqualTo(1);
        }
      }
    }

    private static List<Cell> cells(String table) throws SQLException {
      var cells = new ArrayList<Cell>();
      try (var select =
          connection.prepareStatement(
              "select column_name, data_type from information_schema.columns"
                  + " where table_schema = database() and table_name = ?")) {
        select.setString(1, table);
        try (var row = select.executeQuery()) {
          while (row.next()) {
            cells.add(new Cell(row.getString(1), value(row.getString(2))));
          }
        }
      }
      return cells;
    }

    private static Object value(String type) {
      return switch (type) {
        case "varchar", "longtext" -> RARE;
        case "datetime" -> LATE;
        case "longblob" -> new byte[] {1};
        default -> 1;
      };
    }

    private static List<String> columns(String condition) throws SQLException {
      return names(
          "select concat(table_name, '.', column_name) from information_schema.columns"
              + " join information_schema.tables t using (table_schema, table_name)"
              + " where table_schema = database() and table_type = 'BASE TABLE' and "
              + condition);
    }

    private static List<String> tables(String condition) throws SQLException {
      return names(
          "select table_name from information_schema.tables t"
              + " where table_schema = database() and table_type = 'BASE TABLE' and "
              + condition);
    }

    private static List<String> names(String sql) throws SQLException {
      var names = new ArrayList<String>();
      try (var statement = connection.createStatement();
          var row = statement.executeQuery(sql)) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
      return names;
    }
  }

  /** The lines that one database has and the other has not. */
  private static List<String> differences(
      SortedMap<String, SortedSet<String>> h2, SortedMap<String, SortedSet<String>> mysql) {
    return Stream.concat(onlyIn("H2", h2, mysql), onlyIn("MySQL", mysql, h2))
        .filter(line -> !ENGINES_OWN_DIFFERENCES.contains(line))
        .filter(line -> !line.startsWith("ACT_") || !line.contains(": SEQUENCE_COUNTER_ "))
        .toList();
  }

  private static Stream<String> onlyIn(
      String name,
      SortedMap<String, SortedSet<String>> schema,
      SortedMap<String, SortedSet<String>> other) {
    return schema.entrySet().stream()
        .flatMap(
            table ->
                table.getValue().stream()
                    .filter(line -> !other.getOrDefault(table.getKey(), NONE).contains(line))
                    .map(line -> "%s %s alone: %s".formatted(table.getKey(), name, line)));
  }
}

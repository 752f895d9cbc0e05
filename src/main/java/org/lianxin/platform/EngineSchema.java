package org.lianxin.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.lianxin.shared.Migration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables by the engine's own scripts. On MySQL the scripts are rewritten,
 * because as shipped they lose rare characters of Chinese names (utf8mb3), end in 2038 (timestamp),
 * cut milliseconds (datetime) and keep an incident from being resolved. See decision 0002.
 */
@Component
class EngineSchema extends Migration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  /** Flyway's own table ends in 2038 too. */
  private static final String FLYWAYS_TIME =
      "alter table flyway_schema_history modify installed_on datetime(3) not null"
          + " default current_timestamp(3)";

  /**
   * The keys of an incident to its cause and root cause, of which the root is its own. MySQL 9.7
   * follows them round in a circle when an incident is resolved, and refuses ("exceeds max tables
   * limit of 30"). The engine deletes causes with their effects itself.
   */
  private static final String INCIDENTS_OWN_CAUSES =
      "(?i)alter table ACT_RU_INCIDENT\\s+add constraint ACT_FK_INC_R?CAUSE\\b[^;]*;";

  EngineSchema() {
    super("1", "engine 7.24.0");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    var product = connection.getMetaData().getDatabaseProductName();
    for (var part : PARTS) {
      ScriptUtils.executeSqlScript(
          connection, new ByteArrayResource(script(product, part).getBytes(UTF_8)));
    }
    if (product.equals("MySQL")) {
      try (var statement = connection.createStatement()) {
        statement.execute(FLYWAYS_TIME);
      }
    }
  }

  private static String script(String product, String part) {
    return switch (product) {
      case "MySQL" ->
          read("mysql", part)
              .replace(
                  "DEFAULT CHARSET=utf8 COLLATE utf8_bin",
                  "DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin")
              .replaceAll("(?i)\\b(datetime|timestamp)\\b(?!\\()", "datetime(3)")
              .replaceAll(INCIDENTS_OWN_CAUSES, "");
      case "H2" -> read("h2", part);
      default ->
          throw new IllegalStateException(
              "数据库不受支持 Unsupported database: " + product + " (MySQL 8.4+ 或内置 H2)");
    };
  }

  private static String read(String database, String part) {
    var resource =
        new ClassPathResource(
            "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part));
    try {
      return resource.getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.lianxin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** How a migration filled a table from the record. */
final class MigrationFill {

  private MigrationFill() {}

  /**
   * Its statement.
   *
   * @param migration the file's name without its ending
   */
  static String of(String migration, String table) {
    try {
      var file = new ClassPathResource("db/migration/" + migration + ".sql");
      return Stream.of(file.getContentAsString(StandardCharsets.UTF_8).split(";"))
          .map(String::strip)
          .filter(statement -> statement.startsWith("insert into " + table))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

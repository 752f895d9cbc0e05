package org.lianxin.platform.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.DatabaseFile;
import org.lianxin.shared.RefusedStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * {@code --move-from=data/lianxin.mv.db} on MySQL: the start takes over all that the embedded
 * database holds ({@link EmbeddedMove}). What would make it fail late is refused here, before
 * anything is touched.
 */
class MoveOption implements EnvironmentPostProcessor {

  private static final String OPTION = "move-from";
  private static final String KEY = "lianxin.secret-key";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    database(environment).ifPresent(database -> check(database, environment));
  }

  /**
   * The embedded database that is moved, as {@link DatabaseFile} names it. By the command alone: no
   * variable of the machine may move anything.
   */
  static Optional<Path> database(ConfigurableEnvironment environment) {
    return Optional.ofNullable(
            environment
                .getPropertySources()
                .get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME))
        .map(command -> (String) command.getProperty(OPTION))
        .map(file -> file.replaceFirst("\\Q" + DatabaseFile.ENDING + "\\E$", ""))
        .map(Path::of);
  }

  private static void check(Path database, ConfigurableEnvironment environment) {
    if (!environment.acceptsProfiles(Profiles.of("mysql"))) {
      throw refused(
          "--move-from 只用于迁到 MySQL：请设 SPRING_PROFILES_ACTIVE=mysql 和三个 LIANXIN_MYSQL_ 变量。"
              + " --move-from moves to MySQL: set SPRING_PROFILES_ACTIVE=mysql and the three"
              + " LIANXIN_MYSQL_ variables.");
    }
    var file = database.resolveSibling(database.getFileName() + DatabaseFile.ENDING);
    if (Files.notExists(file)) {
      throw refused(
          ("找不到内置数据库 %1$s，请写出文件 lianxin.mv.db 的完整路径。"
                  + " There is no embedded database %1$s: give the whole path of the file lianxin.mv.db.")
              .formatted(file));
    }
    var key = DatabaseFile.keyOf(database);
    if (Files.exists(key) && !isKey(key, environment.getProperty(KEY, ""))) {
      throw refused(
          ("请把 %1$s 里的那一行设为 LIANXIN_SECRET_KEY：这些数据只有它打得开。"
                  + " Set LIANXIN_SECRET_KEY to the line in %1$s: nothing else opens these data.")
              .formatted(key));
    }
  }

  private static boolean isKey(Path file, String setting) {
    try {
      return Files.readString(file, US_ASCII).strip().equals(setting.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RefusedStart refused(String sentence) {
    return new RefusedStart(List.of(sentence));
  }
}

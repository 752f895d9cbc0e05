package org.lianxin.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.DatabaseFile;
import org.lianxin.shared.RefusedStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Restores before the start. {@code --restore=file} lays a backup down where the embedded database
 * is to be, and the start goes on with it; {@code --of-backup=file} lays it down in a scratch
 * folder that is gone afterwards, and nothing leaves the machine from there. {@code --key=file}
 * names the key that was kept apart.
 */
class RestoredDatabase implements EnvironmentPostProcessor {

  static final String RESTORE = "restore";
  static final String OF_BACKUP = "of-backup";
  static final String KEY = "key";

  private static final String URL = "spring.datasource.url";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var restored = said(RESTORE, environment);
    var looked = said(OF_BACKUP, environment);
    if (looked.isPresent()) {
      lookAt(looked.get(), environment);
    } else if (restored.isPresent()) {
      restore(restored.get(), environment);
    }
  }

  /** By the command alone: no variable of the machine may restore anything. */
  private static Optional<Path> said(String option, ConfigurableEnvironment environment) {
    return Optional.ofNullable(
            environment
                .getPropertySources()
                .get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME))
        .map(command -> (String) command.getProperty(option))
        .map(Path::of);
  }

  private static void restore(Path backup, ConfigurableEnvironment environment) {
    var database =
        DatabaseFile.of(environment.getProperty(URL, ""))
            .orElseThrow(
                () ->
                    refused(
                        "备份只能恢复到内置数据库，请去掉 mysql 设置。"
                            + " A backup is restored into the embedded database: start without the"
                            + " profile mysql."));
    var folder = database.toAbsolutePath().getParent();
    if (Files.exists(database.resolveSibling(database.getFileName() + DatabaseFile.ENDING))) {
      throw refused(
          ("%1$s 里已有数据，不会覆盖：请先把这个文件夹改名，再恢复。"
                  + " There are data in %1$s, which are not overwritten: rename that folder first.")
              .formatted(folder));
    }
    var templates = environment.getProperty("lianxin.papers.folder", "");
    lay(
        backup,
        database,
        templates.isBlank() ? folder.resolve("papers") : Path.of(templates),
        environment);
  }

  private static void lookAt(Path backup, ConfigurableEnvironment environment) {
    var scratch = scratch();
    var database = scratch.resolve("lianxin");
    lay(backup, database, scratch.resolve("papers"), environment);
    environment.setActiveProfiles("scratch");
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "scratch",
                new HashMap<>(
                    Map.of(
                        URL,
                        "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=50000"
                            .formatted(database),
                        "server.port",
                        "0",
                        "server.address",
                        "127.0.0.1",
                        "camunda.bpm.job-execution.enabled",
                        "false",
                        "lianxin.checkup.at-start",
                        "false",
                        "lianxin.backup.folder",
                        "",
                        "lianxin.evidence.folder",
                        "",
                        "lianxin.notification.mail.host",
                        ""))));
  }

  private static void lay(
      Path backup, Path database, Path templates, ConfigurableEnvironment environment) {
    var passphrase = environment.getProperty(BackupSettings.PASSPHRASE, "");
    try (var file = SealedFile.read(Files.newInputStream(backup), passphrase)) {
      Archive.read(file, database, templates);
      var key = said(KEY, environment);
      if (key.isPresent()) {
        Files.copy(key.get(), DatabaseFile.keyOf(database));
      }
    } catch (SealedFile.NotOpened e) {
      throw new RefusedStart(
          ("备份 %1$s 打不开：口令（LIANXIN_BACKUP_PASSPHRASE）不对，或者文件已损坏，请换一份。"
                  + " The backup %1$s doesn't open: another passphrase, or it is damaged; take another one.")
              .formatted(backup),
          e);
    } catch (IOException e) {
      throw new RefusedStart(
          ("备份或密钥读不出来：%1$s。请检查路径和磁盘空间。"
                  + " Backup or key can't be read: %1$s. Look at the paths and the room on the disk.")
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Only its owner may read it, as the system's folder for such files has it. */
  private static Path scratch() {
    try {
      var folder = Files.createTempDirectory("lianxin-scratch");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RefusedStart refused(String sentence) {
    return new RefusedStart(List.of(sentence));
  }
}

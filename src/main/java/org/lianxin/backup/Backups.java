package org.lianxin.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lianxin.shared.DatabaseFile;
import org.lianxin.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Makes backups of the embedded database, each night and when somebody wants one. A server's
 * database is backed up by its own tools.
 */
@Service
@EnableConfigurationProperties(BackupSettings.class)
public class Backups {

  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

  /** Where backups stand. */
  enum State {
    /** The database is a server's. */
    ELSEWHERE,
    /** No folder is set. */
    OFF,
    /** One is being made. */
    RUNNING,
    /** The last try failed. */
    FAILED,
    /** It waits for the night. */
    READY
  }

  private final BackupSettings settings;
  private final SnapshotRows snapshot;
  private final ScratchCopy scratch;
  private final TaskExecutor threads;
  private final Clock clock;
  private final Optional<Path> database;
  private final Optional<Path> templates;
  private final AtomicBoolean isRunning = new AtomicBoolean();
  private volatile boolean hasFailed;

  Backups(
      BackupSettings settings,
      SnapshotRows snapshot,
      ScratchCopy scratch,
      DataSourceProperties database,
      @Value("${lianxin.papers.folder}") String templates,
      @Qualifier("applicationTaskExecutor") TaskExecutor threads,
      Clock clock) {
    this.settings = settings;
    this.snapshot = snapshot;
    this.scratch = scratch;
    this.database = DatabaseFile.of(database.determineUrl());
    this.templates = Optional.of(templates).filter(set -> !set.isBlank()).map(Path::of);
    this.threads = threads;
    this.clock = clock;
  }

  /** Whether they are made here: a server's database is backed up by the server. */
  public boolean areMadeHere() {
    return database.isPresent();
  }

  /** Where they stand at the moment. */
  State state() {
    if (database.isEmpty()) {
      return State.ELSEWHERE;
    }
    if (!settings.isOn()) {
      return State.OFF;
    }
    if (isRunning.get()) {
      return State.RUNNING;
    }
    return hasFailed ? State.FAILED : State.READY;
  }

  /** Those that are in the folder now, newest first. */
  public List<Backup> all() {
    return settings.isOn() ? folder().all() : List.of();
  }

  /** The newest that is known to be good. */
  public Optional<Backup> lastGood() {
    return all().stream().filter(Backup::isGood).findFirst();
  }

  /** The folder in which they lie, as it was set; empty when none is. */
  String place() {
    return settings.folder();
  }

  /** The file that has to be kept apart from them, without which voters' data stay closed. */
  Optional<Path> key() {
    return database.map(DatabaseFile::keyOf).filter(Files::exists).map(Path::toAbsolutePath);
  }

  @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
  void everyNight() {
    if (state() == State.READY || state() == State.FAILED) {
      begin();
    }
  }

  /**
   * Begins one, beside the work that goes on.
   *
   * @throws Refusal when one is being made, or none can be
   */
  void begin() {
    require();
    threads.execute(this::attempt);
  }

  /**
   * Makes one and waits for it.
   *
   * @return whether it is there and good
   * @throws Refusal as for beginning
   */
  boolean make() {
    require();
    return attempt();
  }

  private void require() {
    switch (state()) {
      case ELSEWHERE -> throw Refusal.of("", "backup.refused.elsewhere");
      case OFF -> throw Refusal.of("", "backup.refused.off");
      default -> {
        if (!isRunning.compareAndSet(false, true)) {
          throw Refusal.of("", "backup.refused.running");
        }
      }
    }
  }

  private boolean attempt() {
    try {
      var file = write();
      LOG.info("备份已写好 A backup is written: {}", file);
      hasFailed = !prove(file);
      return !hasFailed;
    } catch (IOException | RuntimeException e) {
      hasFailed = true;
      LOG.error("备份没有做成 No backup could be made in {}", settings.folder(), e);
      return false;
    } finally {
      isRunning.set(false);
    }
  }

  private Path write() throws IOException {
    var here = database.orElseThrow();
    var copy = here.resolveSibling(here.getFileName() + ".snapshot.zip").toAbsolutePath();
    try {
      Files.deleteIfExists(copy);
      snapshot.writeTo(copy);
      return folder()
          .add(
              LocalDateTime.now(clock),
              out -> Archive.write(copy, templates, SealedFile.write(out, settings.passphrase())));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Only what was opened again and found sound counts. */
  private boolean prove(Path file) throws IOException {
    if (!scratch.isSound(file, database.orElseThrow(), settings.passphrase())) {
      LOG.error("备份没有通过核验，请换一个文件夹再做 The backup did not stand the test: {}", file);
      return false;
    }
    var name = file.getFileName().toString();
    folder()
        .praise(
            name,
            "%s%n%s 已恢复到临时副本，台账和存证核对无误。%nRestored into a scratch copy; ledgers and record are sound.%n"
                .formatted(name, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES)));
    folder().keep(settings.kept());
    LOG.info("备份已核验 The backup is good: {}", file);
    return true;
  }

  private BackupFolder folder() {
    return new BackupFolder(Path.of(settings.folder()));
  }
}

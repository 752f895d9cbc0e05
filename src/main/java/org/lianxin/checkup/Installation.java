package org.lianxin.checkup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.lianxin.backup.Backups;
import org.lianxin.checkup.PartState.Part;
import org.lianxin.notification.NoticeChannel;
import org.lianxin.shared.DatabaseFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Service;

/** How this installation does at the moment. It reads and changes nothing. */
@Service
class Installation {

  private static final long GIGABYTE = 1L << 30;
  private static final long MEGABYTE = 1L << 20;

  /** Below this a night's backup and a day's work may not find room: a default of ours. */
  private static final long LEAST_ROOM = 5 * GIGABYTE;

  /** Of the memory that the program may have, in percent, after it was cleaned up. */
  private static final int MOST_MEMORY = 90;

  private static final int PERCENT = 100;
  private static final long SLOW_MS = 1000;
  private static final int MOST_DAYS = 2;
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final StateRows rows;
  private final DataSourceProperties database;
  private final Backups backups;
  private final FailedJobs jobs;
  private final NoticeChannel channel;
  private final boolean hasCertificate;
  private final Clock clock;

  Installation(
      StateRows rows,
      DataSourceProperties database,
      Backups backups,
      FailedJobs jobs,
      NoticeChannel channel,
      @Value("${server.ssl.enabled:false}") boolean hasCertificate,
      Clock clock) {
    this.rows = rows;
    this.database = database;
    this.backups = backups;
    this.jobs = jobs;
    this.channel = channel;
    this.hasCertificate = hasCertificate;
    this.clock = clock;
  }

  /** All parts, in the order of {@link Part}. */
  List<PartState> readings() {
    var readings = new ArrayList<PartState>();
    readings.add(
        PartState.of(Part.VERSION, true, "IS", version(), Runtime.version(), rows.schema()));
    readings.add(disk());
    readings.add(memory());
    readings.add(database());
    readings.add(backup());
    var failed = jobs.count();
    readings.add(PartState.of(Part.JOBS, failed == 0, failed == 0 ? "NONE" : "FAILED", failed));
    readings.add(channel());
    readings.add(PartState.of(Part.CERTIFICATE, true, hasCertificate ? "OWN" : "PROXY"));
    return readings;
  }

  private static String version() {
    var version = Installation.class.getPackage().getImplementationVersion();
    return version == null ? "-" : version;
  }

  private PartState disk() {
    try {
      var store = Files.getFileStore(folder());
      var room = store.getUsableSpace();
      return PartState.of(
          Part.DISK,
          room >= LEAST_ROOM,
          room >= LEAST_ROOM ? "FREE" : "FULL",
          gigabytes(room),
          gigabytes(store.getTotalSpace()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the data lie, or where the program was started. */
  private Path folder() {
    return DatabaseFile.of(database.determineUrl())
        .map(file -> file.toAbsolutePath().getParent())
        .filter(Files::isDirectory)
        .orElse(Path.of("").toAbsolutePath());
  }

  private static String gigabytes(long bytes) {
    return "%.1f".formatted((double) bytes / GIGABYTE);
  }

  private static PartState memory() {
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    var left =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getCollectionUsage() != null)
            .mapToLong(pool -> pool.getCollectionUsage().getUsed())
            .sum();
    var isWell = left * PERCENT < heap.getMax() * MOST_MEMORY;
    return PartState.of(
        Part.MEMORY,
        isWell,
        isWell ? "ENOUGH" : "SHORT",
        left / MEGABYTE,
        heap.getMax() / MEGABYTE);
  }

  private PartState database() {
    var answer = rows.ask();
    var isWell = answer.answered().toMillis() < SLOW_MS;
    return PartState.of(
        Part.DATABASE,
        isWell,
        isWell ? "ANSWERS" : "SLOW",
        answer.name(),
        answer.answered().toMillis(),
        size());
  }

  private String size() {
    return DatabaseFile.of(database.determineUrl())
        .map(file -> file.resolveSibling(file.getFileName() + DatabaseFile.ENDING))
        .filter(Files::exists)
        .map(file -> file.toFile().length() / MEGABYTE + " MB")
        .orElse("-");
  }

  private PartState backup() {
    if (!backups.areMadeHere()) {
      return PartState.of(Part.BACKUP, true, "ELSEWHERE");
    }
    var since = LocalDate.now(clock).minusDays(MOST_DAYS);
    return backups
        .lastGood()
        .map(
            last ->
                PartState.of(
                    Part.BACKUP,
                    !last.madeAt().toLocalDate().isBefore(since),
                    "LAST",
                    MINUTES.format(last.madeAt())))
        .orElse(PartState.of(Part.BACKUP, false, "NONE"));
  }

  private PartState channel() {
    var state = channel.state();
    return PartState.of(
        Part.CHANNEL,
        !state.isDead(),
        state.isOn() ? "MAIL" : "SHOWN",
        state.waiting(),
        state.dead() + state.overdue() + state.held());
  }
}

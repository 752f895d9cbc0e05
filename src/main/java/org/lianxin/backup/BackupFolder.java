package org.lianxin.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The backups that are there, newest first: the folder itself says so, for a stick that somebody
 * pulled out has none. Beside each that is known to be good lies a note that says so in words.
 */
record BackupFolder(Path path) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final Pattern NAME = Pattern.compile("lianxin-(?<time>\\d{8}-\\d{6})\\.backup");
  private static final String UNFINISHED = ".unfinished";
  private static final String NOTE = ".good.txt";

  /** Writes what is to be in a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** All of them; none when the folder isn't there. */
  List<Backup> all() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var files = Files.list(path)) {
      var found = new ArrayList<Backup>();
      for (var file : files.toList()) {
        var name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          found.add(
              new Backup(
                  name.group(),
                  LocalDateTime.parse(name.group("time"), TIME),
                  Files.size(file),
                  Files.exists(note(name.group()))));
        }
      }
      found.sort(Comparator.comparing(Backup::madeAt).reversed());
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a new one; it bears its name once all of it is on the disk. */
  Path add(LocalDateTime at, Content content) throws IOException {
    Files.createDirectories(path);
    var name = "lianxin-" + TIME.format(at) + ".backup";
    var unfinished = path.resolve(name + UNFINISHED);
    try {
      try (var out = Files.newOutputStream(unfinished, CREATE_NEW, WRITE)) {
        content.writeTo(out);
      }
      try (var file = FileChannel.open(unfinished, WRITE)) {
        file.force(true);
      }
      return Files.move(unfinished, path.resolve(name), ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }

  /** Notes that it is good. */
  void praise(String file, String words) throws IOException {
    Files.writeString(note(file), words, UTF_8);
  }

  /** Takes the oldest away, but the newest that is good stays. */
  void keep(int most) throws IOException {
    var all = all();
    var lastGood = all.stream().filter(Backup::isGood).findFirst();
    for (var old : all.subList(Math.min(most, all.size()), all.size())) {
      if (lastGood.filter(old::equals).isEmpty()) {
        Files.deleteIfExists(path.resolve(old.file()));
        Files.deleteIfExists(note(old.file()));
      }
    }
  }

  private Path note(String file) {
    return path.resolve(file + NOTE);
  }
}

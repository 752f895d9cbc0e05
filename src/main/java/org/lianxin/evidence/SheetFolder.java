package org.lianxin.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The place outside the database where the sheets of the days go as files. */
@Component
@EnableConfigurationProperties(EvidenceSettings.class)
class SheetFolder {

  private static final Logger LOG = LoggerFactory.getLogger(SheetFolder.class);
  private static final Pattern NAME = Pattern.compile("lianxin-(?<day>\\d{4}-\\d{2}-\\d{2})\\.txt");

  private final String folder;

  SheetFolder(EvidenceSettings settings) {
    this.folder = settings.folder();
  }

  boolean isThere() {
    return !folder.isBlank();
  }

  /** Writes a file that is not there yet; one that is stays as it is. */
  void write(LocalDate day, String file) {
    var path = Path.of(folder, DaySheet.fileName(day));
    try {
      if (Files.notExists(path)) {
        Files.createDirectories(path.getParent());
        var whole = Files.createTempFile(path.getParent(), "lianxin-", ".part");
        Files.writeString(whole, file, UTF_8);
        Files.move(whole, path);
      }
    } catch (IOException e) {
      LOG.error("存证日单写不到 {}，请检查该文件夹。 The day sheet can't be written there: {}", path, e.toString());
    }
  }

  /** The days of which a file is there. */
  Set<LocalDate> days() {
    return paths().keySet();
  }

  /** The content of each file that is there, by its day. */
  Map<LocalDate, String> files() {
    var files = new TreeMap<LocalDate, String>();
    paths().forEach((day, path) -> files.put(day, content(path)));
    return files;
  }

  private static String content(Path path) {
    try {
      return Files.readString(path, UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private Map<LocalDate, Path> paths() {
    var paths = new TreeMap<LocalDate, Path>();
    for (var path : list()) {
      var name = NAME.matcher(path.getFileName().toString());
      if (name.matches()) {
        paths.put(LocalDate.parse(name.group("day")), path);
      }
    }
    return paths;
  }

  private List<Path> list() {
    if (!isThere() || !Files.isDirectory(Path.of(folder))) {
      return List.of();
    }
    try (var found = Files.list(Path.of(folder))) {
      return found.toList();
    } catch (IOException e) {
      LOG.error("存证日单文件夹读不了。 The folder of day sheets can't be read: {}", e.toString());
      return List.of();
    }
  }
}

package org.lianxin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lianxin.shared.DatabaseFile;

/**
 * What is inside a backup: the database's file and the office's own templates. The key of the
 * sealed columns is not.
 */
final class Archive {

  private static final String DATABASE = "lianxin" + DatabaseFile.ENDING;
  private static final String TEMPLATES = "papers/";

  private Archive() {}

  /**
   * Writes one.
   *
   * @param snapshot what H2's {@code BACKUP TO} made: a zip with the database's file
   * @param templates the folder of the office's own templates, if it has one
   * @param out closed at the end
   */
  static void write(Path snapshot, Optional<Path> templates, OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out);
        var made = new ZipInputStream(Files.newInputStream(snapshot))) {
      for (var entry = made.getNextEntry(); entry != null; entry = made.getNextEntry()) {
        if (entry.getName().endsWith(DatabaseFile.ENDING)) {
          zip.putNextEntry(new ZipEntry(DATABASE));
          made.transferTo(zip);
          zip.closeEntry();
        }
      }
      if (templates.filter(Files::isDirectory).isPresent()) {
        templates(templates.get(), zip);
      }
    }
  }

  private static void templates(Path folder, ZipOutputStream zip) throws IOException {
    try (var files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(
              file -> {
                try {
                  var name = folder.relativize(file).toString().replace('\\', '/');
                  zip.putNextEntry(new ZipEntry(TEMPLATES + name));
                  Files.copy(file, zip);
                  zip.closeEntry();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  /**
   * Lays the database and the templates down. To the last byte, so that the end is known to be
   * genuine; when it is not, what was laid down is taken away again.
   *
   * @param in what {@link SealedFile#read} opened
   * @param database the path of the database, without its ending; nothing is there yet
   * @param templates where templates go
   * @throws IOException when it can't be read to its end, or has no database in it
   */
  static void read(InputStream in, Path database, Path templates) throws IOException {
    var file = database.resolveSibling(database.getFileName() + DatabaseFile.ENDING);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var zip = new ZipInputStream(in)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(DATABASE)) {
          Files.copy(zip, file);
        } else {
          Files.createDirectories(within(templates, entry.getName()).getParent());
          Files.copy(zip, within(templates, entry.getName()));
        }
      }
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    if (Files.notExists(file)) {
      throw new SealedFile.NotOpened("no database in it", null);
    }
  }

  /** An archive that names a place outside is refused, whoever wrote it. */
  private static Path within(Path templates, String name) throws IOException {
    var place = templates.resolve(name.substring(name.indexOf('/') + 1)).normalize();
    if (!name.startsWith(TEMPLATES) || !place.startsWith(templates.normalize())) {
      throw new SealedFile.NotOpened("a file that is none of a backup", null);
    }
    return place;
  }
}

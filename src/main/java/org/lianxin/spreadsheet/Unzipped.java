package org.lianxin.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lianxin.shared.Refusal;

/**
 * The entries of a zip archive, unpacked into a file within limits, so that a small archive can
 * fill neither the memory nor the disk. What an entry says of its own size is not believed. The
 * file goes when this is closed.
 */
final class Unzipped implements Closeable {

  /** Of the temporary files, with the process that made them. */
  static final String PREFIX = "lianxin-" + ProcessHandle.current().pid() + "-";

  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_BYTES = 64 << 20;

  /** Sheets shrink to a twentieth; only a bomb shrinks to less than a hundredth. */
  private static final int MOST_RATIO = 100;

  private static final int RATIO_COUNTS_FROM = 4 << 20;

  private final Path file;
  private final Set<String> names;
  private final ZipFile zip;

  private Unzipped(Path file, Set<String> names) throws IOException {
    this.file = file;
    this.names = names;
    zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
  }

  /**
   * Unpacks an archive.
   *
   * @throws Refusal when it is no zip archive, holds a name twice, or more than the limits allow
   */
  static Unzipped of(byte[] archive) {
    long most =
        Math.min(MOST_BYTES, Math.max(RATIO_COUNTS_FROM, (long) archive.length * MOST_RATIO));
    try {
      // the list at the archive's end is what counts, and only a file lets us read it
      var packed = Files.createTempFile(PREFIX, ".zip");
      try {
        Files.write(packed, archive);
        return unpack(packed, most);
      } finally {
        Files.delete(packed);
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw Refusal.of("", "spreadsheet.file.unreadable");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Unzipped unpack(Path packed, long most) throws IOException {
    var plain = Files.createTempFile(PREFIX, ".zip");
    try {
      Set<String> names;
      try (var zip = new ZipFile(packed.toFile(), StandardCharsets.UTF_8);
          var out = new BufferedOutputStream(Files.newOutputStream(plain))) {
        names = copy(zip, out, most);
      }
      return new Unzipped(plain, names);
    } catch (IOException | RuntimeException e) {
      Files.delete(plain);
      throw e;
    }
  }

  /** Writes the entries, and nothing else that the archive may hold, as they are. */
  private static Set<String> copy(ZipFile zip, OutputStream file, long most) throws IOException {
    var names = new LinkedHashSet<String>();
    var out = new ZipOutputStream(file, StandardCharsets.UTF_8);
    out.setLevel(Deflater.NO_COMPRESSION);
    long rest = most;
    for (var list = zip.entries(); list.hasMoreElements(); ) {
      var entry = list.nextElement();
      if (entry.isDirectory()) {
        continue;
      }
      if (names.size() == MOST_ENTRIES || !names.add(entry.getName())) {
        throw Refusal.of("", "spreadsheet.file.archive");
      }
      out.putNextEntry(new ZipEntry(entry.getName()));
      try (var in = zip.getInputStream(entry)) {
        rest -= copy(in, out, rest);
      }
      out.closeEntry();
    }
    out.finish();
    return names;
  }

  private static long copy(InputStream in, OutputStream out, long most) throws IOException {
    long copied = 0;
    var block = new byte[16 << 10];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      copied += read;
      if (copied > most) {
        throw Refusal.of("", "spreadsheet.file.archive");
      }
      out.write(block, 0, read);
    }
    return copied;
  }

  /** The names of the entries, in the archive's order. */
  Set<String> names() {
    return names;
  }

  InputStream open(String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name));
  }

  /** An archive of the entries alone. */
  File file() {
    return file.toFile();
  }

  @Override
  public void close() throws IOException {
    zip.close();
    Files.delete(file);
  }
}

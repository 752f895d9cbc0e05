package org.lianxin.shared.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lianxin.shared.Refusal;

/**
 * The entries of a zip archive, unpacked into memory within limits, so that a small file can't fill
 * it. What an entry says of its own size is not believed.
 */
final class Unzipped {

  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_BYTES = 64 << 20;

  /** Sheets shrink to a twentieth; only a bomb shrinks to less than a hundredth. */
  private static final int MOST_RATIO = 100;

  private static final int RATIO_COUNTS_FROM = 4 << 20;

  private Unzipped() {}

  /**
   * The archive's entries by name.
   *
   * @throws Refusal when it is no zip archive, holds a name twice, or more than the limits allow
   */
  static Map<String, byte[]> of(byte[] archive) {
    long most =
        Math.min(MOST_BYTES, Math.max(RATIO_COUNTS_FROM, (long) archive.length * MOST_RATIO));
    try {
      // the list at the archive's end is what counts, and only a file lets us read it
      var file = Files.createTempFile("lianxin", ".zip");
      try {
        Files.write(file, archive);
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
          return entries(zip, most);
        }
      } finally {
        Files.delete(file);
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw Refusal.of("", "shared.file.unreadable");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> entries(ZipFile zip, long most) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    long rest = most;
    for (var list = zip.entries(); list.hasMoreElements(); ) {
      var entry = list.nextElement();
      if (entry.isDirectory()) {
        continue;
      }
      try (var in = zip.getInputStream(entry)) {
        var content = upTo(in, rest);
        rest -= content.length;
        if (entries.size() == MOST_ENTRIES || entries.put(entry.getName(), content) != null) {
          throw Refusal.of("", "shared.file.archive");
        }
      }
    }
    return entries;
  }

  private static byte[] upTo(InputStream in, long most) throws IOException {
    var content = new ByteArrayOutputStream();
    var block = new byte[16 << 10];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      if (content.size() + read > most) {
        throw Refusal.of("", "shared.file.archive");
      }
      content.write(block, 0, read);
    }
    return content.toByteArray();
  }

  /** The entries as a new archive that holds them and nothing else. */
  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var archive = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
      zip.setLevel(1);
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return archive.toByteArray();
  }
}

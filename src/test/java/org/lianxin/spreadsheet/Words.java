package org.lianxin.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianxin.shared.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the sheets without the application, and what tests ask of refusals. */
public final class Words {

  private Words() {}

  public static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/spreadsheet", "messages/directory", "messages/workbook");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  public static Labels labels() {
    return new Labels(messages());
  }

  /** The entries of an archive by name. */
  public static Map<String, byte[]> unzipped(byte[] archive) {
    try (var unzipped = Unzipped.of(archive)) {
      var entries = new LinkedHashMap<String, byte[]>();
      for (var name : unzipped.names()) {
        entries.put(name, unzipped.open(name).readAllBytes());
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] zipped(Map<String, byte[]> entries) throws IOException {
    var archive = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return archive.toByteArray();
  }

  public static Refusal.Reason reason(Throwable refusal) {
    return ((Refusal) refusal).reasons().get(0);
  }
}

package org.lianxin.attachment;

import java.time.LocalDateTime;

/**
 * A file of a case.
 *
 * @param name as it was handed in
 * @param size in bytes
 * @param sha256 of its content, in hex
 * @param showsVoter whether it tells who the voter is
 * @param addedBy the login of the person who handed it in
 * @param addedAt when, in the time of the place
 * @param isWithdrawn whether its content is gone
 */
public record Attachment(
    long id,
    String name,
    AttachmentType type,
    long size,
    String sha256,
    boolean showsVoter,
    String addedBy,
    LocalDateTime addedAt,
    boolean isWithdrawn) {

  private static final long KB = 1024;
  private static final long MB = KB * KB;

  /** The size as people read it: {@code 312 KB}, {@code 4.7 MB}. */
  public String readableSize() {
    return readable(size);
  }

  static String readable(long bytes) {
    if (bytes < MB) {
      return Math.max(1, bytes / KB) + " KB";
    }
    var tenths = bytes * 10 / MB;
    return tenths % 10 == 0 ? tenths / 10 + " MB" : "%d.%d MB".formatted(tenths / 10, tenths % 10);
  }
}

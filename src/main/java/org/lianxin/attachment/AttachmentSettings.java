package org.lianxin.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be attached to a case.
 *
 * @param largest the most bytes of one file; below {@code spring.servlet.multipart.max-file-size},
 *     which loses what was typed beside the file
 * @param perCase the most bytes of all files of a case that were not withdrawn
 * @param most how many files a case may have that were not withdrawn, 1 to 200
 */
@ConfigurationProperties("lianxin.attachments")
public record AttachmentSettings(
    @DefaultValue("10MB") DataSize largest,
    @DefaultValue("60MB") DataSize perCase,
    @DefaultValue("20") int most) {

  private static final int MOST = 200;

  /** Refuses limits under which nothing can be attached, or a list that nobody reads. */
  public AttachmentSettings {
    if (largest.toBytes() < 1 || perCase.compareTo(largest) < 0) {
      throw new IllegalArgumentException(
          "lianxin.attachments.largest is %s and per-case is %s: set a size, and no less per case."
              .formatted(largest, perCase));
    }
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException(
          "lianxin.attachments.most is %d: set a whole number from 1 to %d.".formatted(most, MOST));
    }
  }
}

package org.lianxin.paper;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A font that papers may be printed with.
 *
 * @param family how templates call it: its file's name
 * @param stamp when its file was changed, in milliseconds; {@value #OURS} for one of ours
 * @param bytes its file
 */
record PaperFont(String family, long stamp, Supplier<InputStream> bytes) {

  static final long OURS = 0;

  boolean isOurs() {
    return stamp == OURS;
  }
}

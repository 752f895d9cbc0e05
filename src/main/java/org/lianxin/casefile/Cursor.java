package org.lianxin.casefile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;

/** The place in a list where a page ended, as programs hold it without reading it. */
final class Cursor {

  private Cursor() {}

  static String after(String place) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(US_ASCII));
  }

  /** The place; empty when it is no cursor of ours. */
  static Optional<String> read(String cursor) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}

package org.lianxin.casefile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place in a list where a page ended, as programs hold it without reading it. */
final class Cursor {

  private static final Pattern NUMBER = Pattern.compile("XQ-\\d{4}-\\d{6,}");

  private Cursor() {}

  static String after(String caseNo) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(caseNo.getBytes(US_ASCII));
  }

  /** The number of the case before; empty when it is no cursor of ours. */
  static Optional<String> read(String cursor) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII))
          .filter(number -> NUMBER.matcher(number).matches());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}

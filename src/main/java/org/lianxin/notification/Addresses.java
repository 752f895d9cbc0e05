package org.lianxin.notification;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an address looks like; whether somebody reads there, only a message tells. */
final class Addresses {

  private static final int LONGEST = 254;
  private static final Pattern MAIL =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Z}\\s\\p{Pd}]");
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");

  private Addresses() {}

  static boolean isMail(String text) {
    return text.length() <= LONGEST && MAIL.matcher(text).matches();
  }

  /**
   * The eleven digits of a mobile phone in China, typed with blanks, hyphens, +86 or full width.
   */
  static Optional<String> mobile(String typed) {
    var plain = UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    var found = MOBILE.matcher(plain);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }
}

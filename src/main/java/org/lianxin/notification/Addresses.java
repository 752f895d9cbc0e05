package org.lianxin.notification;

import java.util.regex.Pattern;

/** What an address looks like; whether somebody reads there, only a message tells. */
final class Addresses {

  private static final int LONGEST = 254;
  private static final Pattern MAIL =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

  private Addresses() {}

  static boolean isMail(String text) {
    return text.length() <= LONGEST && MAIL.matcher(text).matches();
  }
}

package org.lianxin.platform.log;

import java.util.regex.Pattern;

/**
 * Makes text from outside harmless in a log: what breaks a line, drives a terminal or turns the
 * reading direction is written as its code, and what looks like a mobile number or an identity
 * card's number is masked. The latter is a second line of defence: nobody should log them.
 */
final class Inert {

  private static final Pattern ACTING =
      Pattern.compile(
          "[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private static final Pattern PERSONAL = Pattern.compile("\\b(1[3-9]\\d{9}|\\d{17}[\\dXx])\\b");

  private Inert() {}

  /** The text on one line. */
  static String line(String text) {
    return text == null
        ? ""
        : masked(
            ACTING
                .matcher(text)
                .replaceAll(sign -> "\\\\u%04X".formatted((int) sign.group().charAt(0))));
  }

  /** The text for a JSON value: JSON escapes line ends itself, and a stack trace needs its own. */
  static String json(String text) {
    return masked(
        ACTING
            .matcher(text)
            .replaceAll(
                sign ->
                    "\n\t".contains(sign.group())
                        ? sign.group()
                        : "\\\\u%04X".formatted((int) sign.group().charAt(0))));
  }

  private static String masked(String text) {
    return PERSONAL.matcher(text).replaceAll(number -> number.group().substring(0, 3) + "***");
  }
}

package org.lianxin.demand;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Telephone numbers as people write them: full-width, with brackets, dashes and blanks, with an
 * extension, with whose it is behind it, several in one field. What was typed is kept; this tells
 * the numbers to dial.
 */
final class PhoneNumbers {

  /** Blanks of every kind, signs that nobody sees, and every dash. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Z}\\s]");

  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212\u30fc]+");
  private static final Pattern BETWEEN = Pattern.compile("[、,;/]|或者?|和");

  /** Country, area in brackets, number with dashes; extension; whose it is. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{IsHan}{0,6}:?(?<number>\\+?(?:\\(\\+?\\d{1,4}\\)-?)*\\d+(?:-\\d+)*)"
              + "(?:(?:转|分机|[xX]|[eE][xX][tT]\\.?)-?(?<extension>\\d{1,6}))?"
              + "\\(?\\p{IsHan}{0,6}\\)?");

  private static final Pattern NO_DIGIT = Pattern.compile("[^\\d+]");
  private static final int FEWEST_DIGITS = 5;

  /** As E.164 has it, and the dialling prefix 00. */
  private static final int MOST_DIGITS = 17;

  private PhoneNumbers() {}

  /**
   * The numbers in what was typed, digits alone, with a plus where there is a country and an
   * extension behind {@code ,}; empty when a part of it is none.
   */
  static List<String> in(String typed) {
    var plain = UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    var numbers =
        BETWEEN
            .splitAsStream(DASH.matcher(plain).replaceAll("-"))
            .filter(part -> !part.isEmpty())
            .map(PhoneNumbers::number)
            .toList();
    return numbers.contains("") ? List.of() : numbers;
  }

  private static String number(String part) {
    var found = NUMBER.matcher(part);
    if (!found.matches()) {
      return "";
    }
    var number = NO_DIGIT.matcher(found.group("number")).replaceAll("");
    var extension = found.group("extension");
    return number.length() < FEWEST_DIGITS || number.length() > MOST_DIGITS
        ? ""
        : extension == null ? number : number + ',' + extension;
  }
}

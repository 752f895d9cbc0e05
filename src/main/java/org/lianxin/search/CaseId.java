package org.lianxin.search;

import java.util.regex.Pattern;

/**
 * A case's number as an integer of the same order: the years from 2000 to 2199 before seven digits.
 * Those of a later year would not be integers any more.
 */
final class CaseId {

  private static final Pattern NUMBER = Pattern.compile("XQ-(2[01]\\d{2})-(\\d{6,7})");
  private static final int YEAR = 10_000_000;
  private static final int FIRST_YEAR = 2000;

  private CaseId() {}

  /** Whether a text is a case's number. */
  static boolean isOne(String text) {
    return NUMBER.matcher(text).matches();
  }

  /**
   * The integer of a number such as {@code XQ-2026-000123}.
   *
   * @throws IllegalArgumentException when it is none
   */
  static int of(String caseNo) {
    var number = NUMBER.matcher(caseNo);
    if (!number.matches()) {
      throw new IllegalArgumentException("No number of a case: " + caseNo);
    }
    return of(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)));
  }

  /** The integer of the case with this running number of this year. */
  static int of(int year, int running) {
    return (year - FIRST_YEAR) * YEAR + running;
  }
}

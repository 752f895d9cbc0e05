package org.lianxin.spreadsheet;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet program would take for a formula is written behind an apostrophe, and the
 * apostrophe is taken away again when it is read (ASVS 1.2.10). Every text survives both ways.
 */
final class CsvText {

  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

  /** How programs export what a spreadsheet program is to leave as it is: a formula of one text. */
  private static final Pattern KEPT = Pattern.compile("=\"([^\"]*)\"");

  private CsvText() {}

  /** The text as it is written. */
  static String guarded(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String unguarded(String cell) {
    var kept = KEPT.matcher(cell);
    if (kept.matches()) {
      return kept.group(1);
    }
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}

package org.lianxin.spreadsheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lianxin.shared.Refusal;

/** Text, and codes that Excel likes to take for numbers. */
final class TextForm implements CellForm<String> {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

  /** A code of many digits after a spreadsheet program shortened it: its last digits are lost. */
  private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+[0-9]+");

  /** The digits of a number that Excel shows in full; of longer ones it may have lost some. */
  private static final int SHOWN_DIGITS = 11;

  @Override
  public String read(Object cell) {
    if (cell instanceof BigDecimal number && number.scale() <= 0) {
      var digits = number.toPlainString();
      if (digits.length() > SHOWN_DIGITS) {
        throw Refusal.of("", "spreadsheet.reading.shortened");
      }
      return digits;
    }
    if (!(cell instanceof String text)) {
      throw Refusal.of("", "spreadsheet.reading.text");
    }
    if (SHORTENED.matcher(text).matches()) {
      throw Refusal.of("", "spreadsheet.reading.shortened");
    }
    return halfWidth(text);
  }

  /** Codes are written half-width whatever the input method was; other text stays as it is. */
  private static String halfWidth(String text) {
    var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return CODE.matcher(narrow).matches() ? narrow : text;
  }

  @Override
  public Object write(String value, Locale language) {
    return value;
  }
}

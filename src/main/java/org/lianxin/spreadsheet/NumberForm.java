package org.lianxin.spreadsheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import org.lianxin.shared.Refusal;

/** Whole numbers. */
final class NumberForm implements CellForm<Integer> {

  @Override
  public Integer read(Object cell) {
    try {
      if (cell instanceof BigDecimal number) {
        return number.intValueExact();
      }
      if (cell instanceof String text) {
        return Integer.valueOf(Normalizer.normalize(text, Normalizer.Form.NFKC));
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // the sentence below says it
    }
    throw Refusal.of("", "spreadsheet.reading.number");
  }

  @Override
  public Object write(Integer value, Locale language) {
    return value;
  }
}

package org.lianxin.spreadsheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.lianxin.shared.Refusal;

/** 是 and 否. */
record YesNoForm(Labels labels) implements CellForm<Boolean> {

  private static final String YES = "spreadsheet.reading.yes";
  private static final String NO = "spreadsheet.reading.no";

  @Override
  public Boolean read(Object cell) {
    if (cell instanceof Boolean isYes) {
      return isYes;
    }
    var words = cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    if (labels.isFor(YES, words) || words.equalsIgnoreCase("true") || words.equals("1")) {
      return true;
    }
    if (labels.isFor(NO, words) || words.equalsIgnoreCase("false") || words.equals("0")) {
      return false;
    }
    throw Refusal.of("", "spreadsheet.reading.yes-no");
  }

  @Override
  public Object write(Boolean value, Locale language) {
    return labels.in(language, value ? YES : NO);
  }

  @Override
  public List<String> choices(Locale language) {
    return List.of(labels.in(language, YES), labels.in(language, NO));
  }
}

package org.lianxin.shared.spreadsheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lianxin.shared.Refusal;

/** Dates: real ones, or text such as 2026-01-31, 2026/1/31, 2026年1月31日, 20260131. */
final class DateForm implements CellForm<LocalDate> {

  private static final Pattern TEXT =
      Pattern.compile(
          "(?<y>\\d{4})(?:[-/.年](?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})日?|(?<mm>\\d{2})(?<dd>\\d{2}))");

  /** Who counts from 1900 typed a number, not a date. */
  private static final int FIRST_YEAR = 1949;

  @Override
  public LocalDate read(Object cell) {
    var date = date(cell);
    if (date == null || date.getYear() < FIRST_YEAR || date.getYear() > 9999) {
      throw Refusal.of("", "shared.reading.date");
    }
    return date;
  }

  private static LocalDate date(Object cell) {
    if (cell instanceof LocalDateTime time) {
      return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : null;
    }
    if (cell instanceof BigDecimal number) {
      return parsed(number.toPlainString());
    }
    return cell instanceof String text ? parsed(text) : null;
  }

  private static LocalDate parsed(String text) {
    var date = TEXT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (!date.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(date.group("y")),
          Integer.parseInt(date.group(date.group("m") == null ? "mm" : "m")),
          Integer.parseInt(date.group(date.group("d") == null ? "dd" : "d")));
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public Object write(LocalDate value, Locale language) {
    return value;
  }
}

package org.lianxin.spreadsheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lianxin.shared.Refusal;

/**
 * Dates: real ones, text such as 2026-01-31, 2026/1/31, 2026年1月31日, 20260131, or the number by
 * which a spreadsheet program counts days. A time of day or a weekday behind it is left out.
 */
final class DateForm implements CellForm<LocalDate> {

  private static final Pattern TEXT =
      Pattern.compile(
          "(?<y>\\d{4})(?:\\s*[-/.年]\\s*(?<m>\\d{1,2})\\s*[-/.月]\\s*(?<d>\\d{1,2})\\s*[日号]?"
              + "|(?<mm>\\d{2})(?<dd>\\d{2}))"
              + "(?:\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?)?"
              + "(?:[ T]*(?:上午|下午)?\\d{1,2}[:时点](?:\\d{1,2}[:分]?)?(?:\\d{1,2}(?:\\.\\d+)?秒?)?)?");

  /** Day 0 of the count of days, with the 29th of February 1900 that there never was. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** From {@link #FIRST_YEAR} on, such a count has five digits. */
  private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(99_999);

  /** Who counts from 1900 typed a number, not a date. */
  private static final int FIRST_YEAR = 1949;

  @Override
  public LocalDate read(Object cell) {
    var date = date(cell);
    if (date == null || date.getYear() < FIRST_YEAR || date.getYear() > 9999) {
      throw Refusal.of("", "spreadsheet.reading.date");
    }
    return date;
  }

  private static LocalDate date(Object cell) {
    if (cell instanceof LocalDateTime time) {
      return time.toLocalDate();
    }
    if (cell instanceof BigDecimal number) {
      return number.compareTo(MOST_DAYS) > 0
          ? parsed(number.toPlainString())
          : DAY_ZERO.plusDays(number.longValue());
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

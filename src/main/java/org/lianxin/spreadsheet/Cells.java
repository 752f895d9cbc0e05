package org.lianxin.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lianxin.shared.Refusal;

/** Single cells of a sheet that is none of ours. */
public final class Cells {

  private static final TextForm TEXT = new TextForm();
  private static final DateForm DATE = new DateForm();

  /** 23.5.6, 23年5月6日: two digits of this century, and a month and a day behind them. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile("['’‘]?(\\d{2})(\\s*(?:年度?|[-/.])\\s*\\d{1,2}\\s*[-/.月].*)");

  /** 5月6日, 5.6: without the year, which the ledger's title says. */
  private static final Pattern NO_YEAR =
      Pattern.compile("(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*[日号]?");

  private static final Pattern CHINESE_DIGITS = Pattern.compile("[〇零○Ｏ一二三四五六七八九十]+(?=\\s*[年月日号])");

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Map<Character, Character> ZEROS = Map.of('零', '〇', '○', '〇', 'Ｏ', '〇');

  private Cells() {}

  /** What stands in a cell, for whoever looks it up there. */
  public static String shown(Object cell) {
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (cell instanceof LocalDateTime time) {
      return time.toLocalDate().toString();
    }
    return Objects.toString(cell, "");
  }

  /**
   * A cell as text, be it a number, a date or a yes or no; null for a blank one.
   *
   * @throws Refusal with the cure where it is a formula, an error or a number that lost digits
   */
  public static String text(Object cell) {
    var plain =
        cell instanceof LocalDateTime
                || cell instanceof Boolean
                || cell instanceof BigDecimal number && number.scale() > 0
            ? shown(cell)
            : cell;
    return TEXT.of(plain);
  }

  /**
   * A cell as a day, in every style in which people write one; null for a blank one.
   *
   * @param year the year of those that leave it out; null where they can't
   * @throws Refusal with the cure where it is none
   */
  public static LocalDate date(Object cell, Year year) {
    return DATE.of(cell instanceof String text ? whole(text, year) : cell);
  }

  private static String whole(String text, Year year) {
    var plain = CHINESE_DIGITS.matcher(text.strip()).replaceAll(digits -> number(digits.group()));
    var noYear = NO_YEAR.matcher(plain);
    if (year != null && noYear.matches()) {
      return "%s-%s-%s".formatted(year, noYear.group(1), noYear.group(2));
    }
    var shortYear = SHORT_YEAR.matcher(plain);
    return shortYear.matches() ? "20" + shortYear.group(1) + shortYear.group(2) : plain;
  }

  /** 二〇二三 is 2023, 十二 is 12, 二十 is 20, 三十一 is 31. */
  private static String number(String chinese) {
    int ten = chinese.indexOf('十');
    if (ten < 0) {
      var digits = new StringBuilder();
      for (char one : chinese.toCharArray()) {
        digits.append(DIGITS.indexOf(ZEROS.getOrDefault(one, one)));
      }
      return digits.toString();
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0));
    int ones = ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(ten + 1));
    return String.valueOf(tens * 10 + ones);
  }
}

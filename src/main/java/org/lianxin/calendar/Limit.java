package org.lianxin.calendar;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lianxin.shared.Refusal;

/**
 * How long something may take. Written {@code P5WD} for five working days, {@code P60D} for sixty
 * calendar days, {@code P3M} for three calendar months; local rules use all three.
 *
 * @param amount how many, 1 to 999
 * @param unit of what
 */
public record Limit(int amount, Unit unit) {

  /** What a limit is counted in. */
  public enum Unit {
    /** 工作日: days that are worked, by the calendar. */
    WD,
    /** 日: days of the calendar, rest days included. */
    D,
    /** 月: months, from a day's number to the same number, or to the month's last day. */
    M
  }

  private static final int MAX = 999;
  private static final Pattern TEXT = Pattern.compile("P(\\d{1,3})(WD|D|M)");

  /** Refuses an amount outside 1 to 999. */
  public Limit {
    if (amount < 1 || amount > MAX) {
      throw unreadable("P" + amount + unit);
    }
  }

  /** So many working days. */
  public static Limit workingDays(int amount) {
    return new Limit(amount, Unit.WD);
  }

  /** So many calendar days. */
  public static Limit days(int amount) {
    return new Limit(amount, Unit.D);
  }

  /** So many calendar months. */
  public static Limit months(int amount) {
    return new Limit(amount, Unit.M);
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @throws Refusal when the text is anything else
   */
  public static Limit parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw unreadable(text);
    }
    return new Limit(Integer.parseInt(parts.group(1)), Unit.valueOf(parts.group(2)));
  }

  /** The sentence's key in {@code messages/calendar.properties}: “{0}个工作日”. */
  public String code() {
    return "calendar.limit." + unit.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "P" + amount + unit;
  }

  private static Refusal unreadable(String text) {
    return Refusal.of("limit", "calendar.limit.unreadable", text);
  }
}

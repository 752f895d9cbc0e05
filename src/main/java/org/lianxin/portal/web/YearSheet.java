package org.lianxin.portal.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianxin.calendar.Holiday;

/**
 * A year as a calendar on a wall.
 *
 * @param months the months, the December before first when a listed day lies in it
 * @param listed the days that are not as in the usual week
 */
record YearSheet(List<Month> months, Map<LocalDate, Holiday> listed) {

  private static final int MONTHS = 12;

  /**
   * A month.
   *
   * @param weeks from Monday to Sunday; null for a day of another month
   */
  record Month(YearMonth month, List<List<LocalDate>> weeks) {

    static Month of(YearMonth month) {
      var first = month.atDay(1).with(DayOfWeek.MONDAY);
      return new Month(
          month,
          Stream.iterate(first, day -> !day.isAfter(month.atEndOfMonth()), day -> day.plusWeeks(1))
              .map(monday -> week(monday, month))
              .toList());
    }

    private static List<LocalDate> week(LocalDate monday, YearMonth month) {
      return monday
          .datesUntil(monday.plusWeeks(1))
          .map(day -> YearMonth.from(day).equals(month) ? day : null)
          .collect(Collectors.toList()); // not toList: nulls
    }
  }

  static YearSheet of(int year, List<Holiday> days) {
    var before =
        days.stream().anyMatch(day -> day.date().getYear() < year)
            ? Stream.of(YearMonth.of(year - 1, MONTHS))
            : Stream.<YearMonth>empty();
    var months =
        Stream.concat(
            before, IntStream.rangeClosed(1, MONTHS).mapToObj(month -> YearMonth.of(year, month)));
    return new YearSheet(
        months.map(Month::of).toList(),
        days.stream().collect(Collectors.toMap(Holiday::date, Function.identity())));
  }

  /** The festival that a day belongs to; null for all others. */
  public String name(LocalDate day) {
    var holiday = day == null ? null : listed.get(day);
    return holiday == null ? null : holiday.name();
  }

  /** How a day is marked: {@code off}, {@code make-up}, {@code weekend}, or not. */
  public String mark(LocalDate day) {
    if (day == null) {
      return "";
    }
    var holiday = listed.get(day);
    if (holiday != null) {
      return switch (holiday.kind()) {
        case OFF -> "off";
        case MAKE_UP -> "make-up";
      };
    }
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? "" : "weekend";
  }
}

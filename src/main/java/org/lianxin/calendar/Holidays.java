package org.lianxin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianxin.shared.Refusal;

/** All days known at one moment, in memory, never changed. */
final class Holidays {

  /** How many digits name a province, a prefecture, a county, a township and a village. */
  private static final List<Integer> LEVELS = List.of(2, 4, 6, 9, 12);

  private static final Pattern AREA = Pattern.compile("\\d{12}");

  private final Set<Integer> years;
  private final Map<LocalDate, Holiday> national;
  private final Map<String, Map<LocalDate, Holiday>> local;
  private final LocalDate opening;
  private final boolean guesses;

  private Holidays(
      Set<Integer> years,
      Map<LocalDate, Holiday> national,
      Map<String, Map<LocalDate, Holiday>> local,
      LocalDate opening,
      boolean guesses) {
    this.years = years;
    this.national = national;
    this.local = local;
    this.opening = opening;
    this.guesses = guesses;
  }

  /**
   * Takes what the tables hold.
   *
   * @param opening the day from which on something may be late, or null
   */
  Holidays(List<HolidayNotice> notices, List<LocalDay> localDays, LocalDate opening) {
    this(new HashSet<>(), new HashMap<>(), new HashMap<>(), opening, false);
    // The later notice knows better about the December that both may name.
    notices.stream()
        .sorted(Comparator.comparing(HolidayNotice::year))
        .forEach(
            notice -> {
              years.add(notice.year());
              notice.days().forEach(day -> national.put(day.date(), day));
            });
    localDays.forEach(
        day ->
            local
                .computeIfAbsent(prefix(day.area()), area -> new HashMap<>())
                .put(day.date(), new Holiday(day.date(), day.kind(), day.name())));
  }

  /** The same days, with the usual week for the years that are not known. */
  Holidays guessing() {
    return new Holidays(years, national, local, opening, true);
  }

  /** The digits that all codes inside an area begin with. */
  static String prefix(String area) {
    return LEVELS.stream()
        .filter(digits -> area.substring(digits).chars().allMatch(digit -> digit == '0'))
        .findFirst()
        .map(digits -> area.substring(0, digits))
        .orElseThrow();
  }

  static boolean isArea(String code) {
    return AREA.matcher(code).matches();
  }

  static void requireArea(String area) {
    if (!isArea(area)) {
      throw Refusal.of("area", "calendar.area.unreadable", area);
    }
  }

  Optional<LocalDate> opening() {
    return Optional.ofNullable(opening);
  }

  List<Integer> years() {
    return years.stream().sorted().toList();
  }

  List<Holiday> of(int year) {
    require(year);
    return national.values().stream()
        .filter(day -> day.date().getYear() == year)
        .sorted(Comparator.comparing(Holiday::date))
        .toList();
  }

  boolean knows(int year) {
    return years.contains(year);
  }

  void require(int year) {
    if (!guesses && !knows(year)) {
      throw Refusal.of("", "calendar.year.missing", String.valueOf(year));
    }
  }

  /** The list's word on a day, if it has one. */
  Optional<Holiday> on(LocalDate day, String area) {
    var listed = national.get(day);
    if (!local.isEmpty()) {
      for (int digits : LEVELS) {
        listed = local.getOrDefault(area.substring(0, digits), Map.of()).getOrDefault(day, listed);
      }
    }
    return Optional.ofNullable(listed);
  }

  boolean isWorkingDay(LocalDate day, String area) {
    require(day.getYear());
    return on(day, area)
        .map(listed -> listed.kind() == DayKind.MAKE_UP)
        .orElseGet(() -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
  }
}

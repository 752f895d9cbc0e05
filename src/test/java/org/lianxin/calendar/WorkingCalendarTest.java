package org.lianxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.lianxin.calendar.DueDate.Kind.COUNTED;
import static org.lianxin.calendar.DueDate.Kind.COUNTED_MAKE_UP;
import static org.lianxin.calendar.DueDate.Kind.OPENING;
import static org.lianxin.calendar.DueDate.Kind.PROVISIONAL;
import static org.lianxin.calendar.Fixtures.day;
import static org.lianxin.calendar.Fixtures.shipped;
import static org.lianxin.calendar.WorkingCalendar.NATION;

import com.tyme.holiday.LegalHoliday;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;

class WorkingCalendarTest {

  private static final String URUMQI = "650100000000";
  private static final LocalDay CORBAN =
      new LocalDay("650000000000", day("2026-05-27"), DayKind.OFF, "古尔邦节", "新政办发");

  private final WorkingCalendar calendar = shipped();

  /** Rule end-of-a-limit. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-13, P5WD, 2026-02-27",
    "2026-02-13, P7WD, 2026-03-02",
    "2026-09-18, P5WD, 2026-09-24",
    "2026-09-30, P1WD, 2026-10-08",
    "2026-09-30, P5WD, 2026-10-13",
    "2026-04-30, P5WD, 2026-05-11",
    "2025-09-26, P5WD, 2025-10-10",
    "2025-01-24, P5WD, 2025-02-07",
    "2026-01-02, P1WD, 2026-01-04",
    "2025-11-30, P3M, 2026-02-28",
    "2026-07-01, P3M, 2026-10-08",
    "2026-06-26, P3M, 2026-09-28",
    // Petition limits: calendar days, rolled by analogy.
    "2026-01-30, P15D, 2026-02-14",
    "2026-02-01, P15D, 2026-02-24",
    "2026-03-02, P60D, 2026-05-06",
    // The month's last day.
    "2025-12-31, P2M, 2026-02-28",
    "2024-01-31, P1M, 2024-02-29",
    "2024-02-29, P12M, 2025-02-28",
  })
  void endsOnTheDayThatTheRuleGives(LocalDate start, String limit, LocalDate due) {
    assertThat(calendar.plus(start, Limit.parse(limit)).day()).isEqualTo(due);
  }

  @Test
  void refusesMonthsThatEndInAYearNotLoaded() {
    assertMissing(2027, () -> calendar.plus(day("2026-11-21"), Limit.months(3)));
  }

  @Test
  void refusesWorkingDaysThatReachAYearNotLoaded() {
    assertThat(calendar.plus(day("2026-12-30"), Limit.workingDays(1)).day())
        .isEqualTo(day("2026-12-31"));
    assertMissing(2027, () -> calendar.plus(day("2026-12-30"), Limit.workingDays(2)));
  }

  @Test
  void refusesARollIntoAYearNotLoaded() {
    var rest = new LocalDay(URUMQI, day("2026-12-31"), DayKind.OFF, "本地假日", "文件");
    assertMissing(
        2027, () -> shipped(rest).plus(day("2026-11-30"), Limit.days(31), URUMQI, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-06-01", "2027-01-01"})
  void refusesADayOfAYearNotLoaded(LocalDate day) {
    assertMissing(day.getYear(), () -> calendar.isWorkingDay(day, NATION));
  }

  @Test
  void agreesWithAnotherCalendarOnEveryDay() {
    assertThat(daysOf(2024, 2025, 2026))
        .allSatisfy(
            day ->
                assertThat(calendar.isWorkingDay(day, NATION))
                    .as(day.toString())
                    .isEqualTo(worksByTyme(day)));
  }

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void knowsHowManyDaysAYearIsWorked(int year, int days) {
    assertThat(daysOf(year).filter(day -> calendar.isWorkingDay(day, NATION))).hasSize(days);
  }

  @Test
  void neverEndsEarlierForALaterStart() {
    for (var limit : List.of("P1WD", "P7WD", "P15D", "P60D", "P1M", "P3M")) {
      var due =
          daysOf(2024, 2025).map(start -> calendar.plus(start, Limit.parse(limit)).day()).toList();
      assertThat(due).as(limit).isSorted();
    }
  }

  @Test
  void endsLaterForEveryFurtherWorkingDay() {
    var start = day("2025-01-01");
    var due =
        Stream.iterate(1, amount -> amount + 1)
            .limit(400)
            .map(amount -> calendar.plus(start, Limit.workingDays(amount)).day())
            .toList();
    assertThat(due).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void countsWorkingDaysOnlyAndAllOfThem() {
    var due = calendar.plus(day("2025-01-01"), Limit.workingDays(400));
    var counted =
        due.steps().stream()
            .filter(step -> step.kind() == COUNTED || step.kind() == COUNTED_MAKE_UP)
            .map(DueDate.Step::date)
            .toList();
    assertThat(counted).hasSize(400).allMatch(day -> calendar.isWorkingDay(day, NATION));
    assertThat(due.start().plusDays(1).datesUntil(due.day().plusDays(1)))
        .filteredOn(day -> calendar.isWorkingDay(day, NATION))
        .containsExactlyElementsOf(counted);
  }

  @Test
  void tellsWhyForWorkingDays() {
    assertThat(why(calendar.plus(day("2026-02-12"), Limit.workingDays(3))))
        .containsExactly(
            "2026-02-12 START 0 ",
            "2026-02-13 COUNTED 1 ",
            "2026-02-14 COUNTED_MAKE_UP 2 春节",
            "2026-02-15 HOLIDAY 0 春节",
            "2026-02-16 HOLIDAY 0 春节",
            "2026-02-17 HOLIDAY 0 春节",
            "2026-02-18 HOLIDAY 0 春节",
            "2026-02-19 HOLIDAY 0 春节",
            "2026-02-20 HOLIDAY 0 春节",
            "2026-02-21 HOLIDAY 0 春节",
            "2026-02-22 HOLIDAY 0 春节",
            "2026-02-23 HOLIDAY 0 春节",
            "2026-02-24 COUNTED 3 ");
  }

  @Test
  void tellsWhyForMonthsAndTheRoll() {
    assertThat(why(calendar.plus(day("2026-06-26"), Limit.months(3))))
        .containsExactly(
            "2026-06-26 START 0 ",
            "2026-09-26 LAST 0 中秋节",
            "2026-09-26 HOLIDAY 0 中秋节",
            "2026-09-27 HOLIDAY 0 中秋节",
            "2026-09-28 ROLLED 0 ");
    assertThat(why(calendar.plus(day("2025-11-30"), Limit.months(3))))
        .containsExactly("2025-11-30 START 0 ", "2026-02-28 LAST_MAKE_UP 0 春节");
  }

  @Test
  void tellsOrdinaryWeekendsByTheirDay() {
    assertThat(why(calendar.plus(day("2026-03-06"), Limit.workingDays(1))))
        .containsExactly(
            "2026-03-06 START 0 ",
            "2026-03-07 SATURDAY 0 ",
            "2026-03-08 SUNDAY 0 ",
            "2026-03-09 COUNTED 1 ");
  }

  @Test
  void stopsTheClockDuringAPause() {
    var pauses =
        List.of(
            new Pause(day("2026-03-05"), day("2026-03-06")),
            new Pause(day("2026-03-04"), day("2026-03-05")));
    assertThat(why(calendar.plus(day("2026-03-03"), Limit.workingDays(2), NATION, pauses)))
        .containsExactly(
            "2026-03-03 START 0 ",
            "2026-03-04 PAUSED 0 ",
            "2026-03-05 PAUSED 0 ",
            "2026-03-06 PAUSED 0 ",
            "2026-03-07 SATURDAY 0 ",
            "2026-03-08 SUNDAY 0 ",
            "2026-03-09 COUNTED 1 ",
            "2026-03-10 COUNTED 2 ");
  }

  @ParameterizedTest
  @CsvSource({
    // Ten days, the last of them inside the days gained: 06-15 plus 10.
    "2026-05-15, P1M, 2026-06-06, 2026-06-15, 2026-06-25",
    "2026-05-15, P31D, 2026-06-06, 2026-06-15, 2026-06-25",
    // Begins on the nominal last day.
    "2026-05-15, P1M, 2026-06-15, 2026-06-16, 2026-06-17",
    // Begins in the rest after the nominal last day, 2026-06-19 to 21.
    "2026-05-19, P1M, 2026-06-20, 2026-06-23, 2026-06-24",
    // Before the start and after the end: without effect.
    "2026-05-15, P1M, 2026-05-01, 2026-05-15, 2026-06-15",
    "2026-05-15, P1M, 2026-06-16, 2026-06-30, 2026-06-15",
  })
  void movesPeriodsOnByThePausedDays(
      LocalDate start, String limit, LocalDate from, LocalDate to, LocalDate due) {
    var pauses = List.of(new Pause(from, to));
    assertThat(calendar.plus(start, Limit.parse(limit), NATION, pauses).day()).isEqualTo(due);
  }

  @Test
  void refusesAPauseThatEndsBeforeItBegins() {
    assertRefused(
        "calendar.pause.backwards", () -> new Pause(day("2026-03-02"), day("2026-03-01")));
  }

  @Test
  void refusesAnEndlessPauseAtTheFirstYearNotLoaded() {
    var endless = List.of(new Pause(day("2026-03-01"), LocalDate.MAX));
    assertMissing(
        2027, () -> calendar.plus(day("2026-03-01"), Limit.workingDays(5), NATION, endless));
    assertMissing(2027, () -> calendar.plus(day("2026-03-01"), Limit.days(5), NATION, endless));
  }

  @Test
  void restsOnALocalDayInsideTheAreaOnly() {
    var calendar = shipped(CORBAN);
    var start = day("2026-05-26");
    assertThat(why(calendar.plus(start, Limit.workingDays(1), URUMQI, List.of())))
        .containsExactly(
            "2026-05-26 START 0 ", "2026-05-27 HOLIDAY 0 古尔邦节", "2026-05-28 COUNTED 1 ");
    assertThat(calendar.plus(start, Limit.workingDays(1), "310117001000", List.of()).day())
        .isEqualTo(day("2026-05-27"));
    assertThat(calendar.plus(start, Limit.workingDays(1)).day()).isEqualTo(day("2026-05-27"));
  }

  @Test
  void letsTheSmallerAreaGoBeforeTheLarger() {
    var worked = new LocalDay("650102000000", CORBAN.date(), DayKind.MAKE_UP, "防汛", "区政府令");
    var calendar = shipped(CORBAN, worked);
    assertThat(calendar.isWorkingDay(CORBAN.date(), "650102004000")).isTrue();
    assertThat(calendar.isWorkingDay(CORBAN.date(), "650103000000")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "310000000000, 31",
    "500000000000, 50",
    "341000000000, 3410",
    "310110000000, 310110",
    "441900003000, 441900003",
    "310117001005, 310117001005",
  })
  void takesAnAreasDigitsByItsLevel(String area, String prefix) {
    assertThat(Holidays.prefix(area)).isEqualTo(prefix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "310117", "31011700100X", "3101170010000"})
  void refusesWhatIsNoAreaCode(String area) {
    var start = day("2026-03-02");
    assertRefused("calendar.area.unreadable", () -> calendar.isWorkingDay(start, area));
    assertRefused(
        "calendar.area.unreadable", () -> calendar.plus(start, Limit.days(1), area, List.of()));
  }

  @Test
  void endsWithTheLastMomentOfTheDayInChina() {
    assertThat(calendar.plus(day("2026-02-13"), Limit.workingDays(5)).end())
        .isEqualTo("2026-02-27T15:59:59.999Z");
  }

  @Test
  void saysThatLateDecemberMayStillMove() {
    var due = calendar.plus(day("2026-12-24"), Limit.workingDays(1));
    assertThat(due.steps().get(due.steps().size() - 1))
        .isEqualTo(new DueDate.Step(day("2026-12-25"), PROVISIONAL, 0, "2027"));
    assertThat(calendar.plus(day("2025-12-24"), Limit.workingDays(1)).steps())
        .noneMatch(step -> step.kind() == PROVISIONAL);
    assertThat(calendar.plus(day("2026-12-23"), Limit.workingDays(1)).steps())
        .noneMatch(step -> step.kind() == PROVISIONAL);
  }

  /** Today's case: a reply due in three months, whose year nobody has published. */
  @Test
  void takesTheUsualWeekForAYearNotLoadedAndSaysSo() {
    var due = calendar.provisional(day("2026-11-22"), Limit.months(3), NATION);

    assertThat(due.isProvisional()).isTrue();
    assertThat(why(due))
        .containsExactly(
            "2026-11-22 START 0 ", "2027-02-22 LAST 0 ", "2027-02-22 PROVISIONAL 0 2027");
  }

  @Test
  void namesEachYearThatIsNotLoaded() {
    var due = calendar.provisional(day("2026-12-30"), Limit.months(24), NATION);

    assertThat(due.steps().stream().filter(step -> step.kind() == PROVISIONAL))
        .extracting(DueDate.Step::name)
        .containsExactly("2027", "2028", "2029");
  }

  @Test
  void countsWorkingDaysIntoAYearNotLoadedByTheUsualWeek() {
    assertThat(why(calendar.provisional(day("2026-12-31"), Limit.workingDays(2), NATION)))
        .containsExactly(
            "2026-12-31 START 0 ",
            "2027-01-01 COUNTED 1 ",
            "2027-01-02 SATURDAY 0 ",
            "2027-01-03 SUNDAY 0 ",
            "2027-01-04 COUNTED 2 ",
            "2027-01-04 PROVISIONAL 0 2027");
  }

  @ParameterizedTest
  @CsvSource({"2026-02-13, P5WD", "2026-06-26, P3M", "2026-12-24, P1WD", "2026-03-02, P60D"})
  void guessesNothingWhereTheYearIsLoaded(LocalDate start, String limit) {
    assertThat(calendar.provisional(start, Limit.parse(limit), NATION))
        .isEqualTo(calendar.plus(start, Limit.parse(limit)));
  }

  private static Stream<String> why(DueDate due) {
    return due.steps().stream()
        .map(step -> step.date() + " " + step.kind() + " " + step.count() + " " + step.name());
  }

  private static Stream<LocalDate> daysOf(int... years) {
    return java.util.Arrays.stream(years)
        .mapToObj(year -> LocalDate.of(year, 1, 1))
        .flatMap(first -> first.datesUntil(first.plusYears(1)));
  }

  private static boolean worksByTyme(LocalDate day) {
    var listed = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return listed == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : listed.isWork();
  }

  private static void assertMissing(int year, Runnable act) {
    assertThatThrownBy(act::run)
        .asInstanceOf(type(Refusal.class))
        .extracting(Refusal::reasons)
        .isEqualTo(List.of(Reason.of("", "calendar.year.missing", String.valueOf(year))));
  }

  private static void assertRefused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .asInstanceOf(type(Refusal.class))
        .extracting(refusal -> refusal.reasons().get(0).code())
        .isEqualTo(code);
  }

  /** Rule opening-day: 2026-10-01 to 07 are holidays, and Saturday the 10th makes up. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-24, 2026-10-01, 2026-10-08",
    "2026-09-24, 2026-10-10, 2026-10-10",
    "2026-09-24, 2026-09-24, 2026-09-24",
    "2026-10-12, 2026-10-01, 2026-10-12",
  })
  void letsNoLimitEndBeforeTheOpeningDay(LocalDate due, LocalDate opening, LocalDate ends) {
    var opens = opening(opening);
    var counted = opens.plus(due.minusDays(2), Limit.days(2));

    assertThat(counted.day()).as("the limit alone").isEqualTo(due);
    assertThat(opens.notBeforeOpening(counted, NATION).day()).isEqualTo(ends);
    assertThat(calendar.notBeforeOpening(counted, NATION)).isEqualTo(counted);
  }

  @Test
  void saysThatTheOpeningMovedTheEndAndWhatMayStillMoveIt() {
    var opens = opening(day("2031-01-02"));
    var moved = opens.notBeforeOpening(opens.plus(day("2026-02-13"), Limit.days(3)), NATION);

    assertThat(moved.day()).isEqualTo(day("2031-01-02"));
    assertThat(moved.end()).isEqualTo(opens.endOf(moved.day()));
    assertThat(moved.isProvisional()).isTrue();
    assertThat(moved.steps())
        .filteredOn(step -> step.kind() != PROVISIONAL)
        .last()
        .isEqualTo(new DueDate.Step(moved.day(), OPENING, 0, ""));
  }

  private static WorkingCalendar opening(LocalDate day) {
    var notices = List.of(HolidayFile.read(Fixtures.file(2026)));
    var holidays = new Holidays(notices, List.of(), day);
    return new WorkingCalendar(() -> holidays, Clock.system(Fixtures.CHINA));
  }
}

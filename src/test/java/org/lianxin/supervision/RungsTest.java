package org.lianxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.supervision.Rungs.Last;
import org.lianxin.supervision.Rungs.Span;

/** On the days of 2026 as published; 2027 by the usual week. */
class RungsTest {

  private static final Map<LocalDate, Boolean> LISTED = listed();

  private final Rungs rungs =
      new Rungs(
          RungsTest::works,
          new SupervisionSettings(80, LocalTime.of(9, 0), LocalTime.of(18, 0), 2));

  @Test
  void remindsWhenEightOfTenWorkingDaysHavePassed() {
    assertThat(first("2026-03-02", "2026-03-16")).isEqualTo("2026-03-12T09:00");
  }

  @Test
  void skipsTheReminderOfALimitOfOneDay() {
    assertThat(first("2026-03-02", "2026-03-03")).isEqualTo("2026-03-03T09:00");
  }

  @Test
  void remindsOfTwoDaysOnTheFirst() {
    assertThat(first("2026-03-02", "2026-03-04")).isEqualTo("2026-03-03T09:00");
  }

  @Test
  void countsTheMakeUpSaturdayBeforeSpringFestival() {
    // five working days after Monday the 9th: 10, 11, 12, 13 and Saturday the 14th
    assertThat(first("2026-02-09", "2026-02-14")).isEqualTo("2026-02-13T09:00");
    assertThat(onDueDay("2026-02-09", "2026-02-14", "2026-02-13T09:00"))
        .isEqualTo("2026-02-14T09:00");
  }

  @Test
  void waitsAcrossSpringFestival() {
    // days off from the 15th to the 23rd
    assertThat(first("2026-02-13", "2026-02-25")).isEqualTo("2026-02-24T09:00");
    assertThat(after("2026-02-13", "P5WD", "2026-02-13T09:00")).isEqualTo("2026-02-27T09:00");
  }

  @Test
  void countsTheMakeUpSaturdayAfterSpringFestival() {
    // 25, 26, 27 and Saturday the 28th are worked, then Monday the 2nd
    assertThat(after("2026-02-24", "P5WD", "2026-02-24T09:00")).isEqualTo("2026-03-02T09:00");
  }

  @Test
  void waitsAcrossTheNationalDayHoliday() {
    // days off from the 1st to the 7th; 8, 9, Saturday the 10th, 12 and 13 are worked
    assertThat(first("2026-09-30", "2026-10-13")).isEqualTo("2026-10-12T09:00");
    assertThat(onDueDay("2026-09-30", "2026-10-13", "2026-10-12T09:00"))
        .isEqualTo("2026-10-13T09:00");
    assertThat(after("2026-09-30", "P5WD", "2026-09-30T09:00")).isEqualTo("2026-10-13T09:00");
    assertThat(next("2026-09-21", "2026-09-30", Optional.empty(), "2026-09-30T18:00"))
        .isEqualTo("2026-10-08T09:00");
  }

  @Test
  void goesOverTheYearsEnd() {
    assertThat(first("2026-12-21", "2027-01-04")).isEqualTo("2026-12-31T09:00");
    assertThat(after("2026-12-30", "P5WD", "2026-12-30T09:00")).isEqualTo("2027-01-06T09:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-05T09:00, P5WD, 2026-03-12T09:00",
    "2026-03-12T09:00, P5WD, 2026-03-19T09:00",
    "2026-03-13T17:59, P5WD, 2026-03-19T09:00",
    "2026-03-19T09:00, P10WD, 2026-04-02T09:00",
    "2026-03-05T09:00, P2WD, 2026-03-09T09:00"
  })
  void comesBackInStepsCountedFromTheDueDayHoweverLateTheLastRungWas(
      String raised, String next, String expected) {
    assertThat(after("2026-03-05", next, raised)).isEqualTo(expected);
  }

  @Test
  void missesNoRungThatFellIntoTheNight() {
    // the morning of the fifth day late passed unheard; it is caught up with the next morning
    var next =
        next("2026-03-02", "2026-03-05", last("2026-03-05T09:00", "P5WD"), "2026-03-12T23:00");

    assertThat(next).isEqualTo("2026-03-13T09:00");
  }

  @Test
  void comesAtNineOfAWorkingDayHoweverLongTheSystemStoodStill() {
    assertThat(next("2026-03-02", "2026-03-05", Optional.empty(), "2026-03-14T03:00"))
        .isEqualTo("2026-03-16T09:00");
  }

  @Test
  void warnsOnTheLastWorkingDayOfALimitMovedToADayOfRest() {
    assertThat(onDueDay("2026-03-02", "2026-03-15", "2026-03-11T09:00"))
        .isEqualTo("2026-03-13T09:00");
    assertThat(lateness("2026-03-15", "2026-03-12")).isEqualTo(Lateness.BEFORE);
    assertThat(lateness("2026-03-15", "2026-03-13")).isEqualTo(Lateness.DUE);
    assertThat(lateness("2026-03-15", "2026-03-16")).isEqualTo(Lateness.OVERDUE);
  }

  @Test
  void comesTheNextMorningWhenALimitIsMovedBehindToday() {
    assertThat(next("2026-03-02", "2026-03-05", Optional.empty(), "2026-03-09T10:00"))
        .isEqualTo("2026-03-10T09:00");
  }

  @Test
  void startsAnewForALimitMovedAhead() {
    assertThat(next("2026-03-02", "2026-04-30", Optional.empty(), "2026-03-09T10:00"))
        .isEqualTo("2026-04-17T09:00");
  }

  @Test
  void takesTheLastWorkingDayForALimitWithoutAny() {
    assertThat(first("2026-02-15", "2026-02-22")).isEqualTo("2026-02-14T09:00");
    assertThat(next("2026-02-15", "2026-02-22", Optional.empty(), "2026-02-15T10:00"))
        .isEqualTo("2026-02-24T09:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-12T09:00, true",
    "2026-03-12T17:59, true",
    "2026-03-12T08:59, false",
    "2026-03-12T18:00, false",
    "2026-03-11T10:00, false",
    "2026-03-14T10:00, false",
    "2026-02-28T10:00, false"
  })
  void isReachedAtWorkOnly(String now, boolean reached) {
    var span = span("2026-03-02", "2026-03-16");

    assertThat(rungs.isReached(span, Optional.empty(), LocalDateTime.parse(now)))
        .isEqualTo(reached);
  }

  @Test
  void isReachedOnAMakeUpSaturdayAndNotInTheFestival() {
    var late = span("2026-01-26", "2026-02-02");
    var last = last("2026-02-02T09:00", "P5WD");

    assertThat(rungs.isReached(late, last, LocalDateTime.parse("2026-02-14T09:00"))).isTrue();
    assertThat(rungs.isReached(late, last, LocalDateTime.parse("2026-02-17T09:00"))).isFalse();
    assertThat(rungs.isReached(late, last, LocalDateTime.parse("2026-02-28T09:00"))).isTrue();
  }

  @Test
  void isNotReachedTwiceOnOneDay() {
    var last = last("2026-03-12T09:00", "DUE");

    assertThat(
            rungs.isReached(
                span("2026-03-02", "2026-03-16"), last, LocalDateTime.parse("2026-03-12T09:01")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 2026-02-13, 0",
    "2026-02-13, 2026-02-14, 1",
    "2026-02-13, 2026-02-23, 1",
    "2026-02-13, 2026-02-24, 2",
    "2026-02-13, 2026-02-28, 6",
    "2026-09-30, 2026-10-07, 0",
    "2026-09-30, 2026-10-11, 3",
    "2026-12-30, 2027-01-04, 3"
  })
  void countsWorkingDaysOverdue(String due, String today, int days) {
    assertThat(rungs.daysOverdue(span("2026-02-02", due), LocalDate.parse(today))).isEqualTo(days);
  }

  private String first(String start, String due) {
    return next(start, due, Optional.empty(), "2026-01-01T00:00");
  }

  private String onDueDay(String start, String due, String raised) {
    return next(start, due, last(raised, Rungs.ON_DUE_DAY), raised);
  }

  private String after(String due, String step, String raised) {
    return next("2026-01-05", due, last(raised, step), raised);
  }

  private String next(String start, String due, Optional<Last> last, String now) {
    return rungs.next(span(start, due), last, LocalDateTime.parse(now)).toString();
  }

  private Lateness lateness(String due, String day) {
    return rungs.lateness(span("2026-03-02", due), LocalDate.parse(day));
  }

  private static Optional<Last> last(String raised, String next) {
    return Optional.of(new Last(LocalDateTime.parse(raised), next));
  }

  private static Span span(String start, String due) {
    return new Span(LocalDate.parse(start), LocalDate.parse(due));
  }

  private static boolean works(LocalDate day) {
    return LISTED.getOrDefault(
        day, !List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()));
  }

  private static Map<LocalDate, Boolean> listed() {
    try (var in = RungsTest.class.getResourceAsStream("/calendar/2026.json")) {
      var days = new ArrayList<JsonNode>();
      new ObjectMapper().readTree(in).path("days").forEach(days::add);
      var listed = new HashMap<LocalDate, Boolean>();
      days.forEach(
          day ->
              listed.put(
                  LocalDate.parse(day.path("date").asText()), !day.path("isOffDay").asBoolean()));
      return listed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

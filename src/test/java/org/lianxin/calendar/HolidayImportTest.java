package org.lianxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.lianxin.calendar.Fixtures.day;
import static org.lianxin.calendar.WorkingCalendar.NATION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.HolidayImport.Result;
import org.lianxin.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LianxinTest
class HolidayImportTest {

  private static final int YEAR = 2031;
  private static final LocalDay CORBAN =
      new LocalDay("650000000000", day("2026-05-27"), DayKind.OFF, "古尔邦节𠮷", "新政办发〔2026〕1号");
  private static final String URUMQI = "650102004000";

  @Autowired HolidayImport holidays;
  @Autowired LocalDays localDays;
  @Autowired WorkingCalendar calendar;
  @Autowired HolidayRows rows;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ApplicationEventPublisher events;

  @AfterEach
  void removeTheTestsDays() {
    inTransaction(
        () -> {
          jdbc.sql("delete from calendar_holiday_day where notice_year = ?").param(YEAR).update();
          jdbc.sql("delete from calendar_holiday_year where notice_year = ?").param(YEAR).update();
          jdbc.sql("delete from calendar_local_day").update();
          jdbc.sql("update calendar_revision set revision = revision + 1").update();
          events.publishEvent(new HolidaysChanged());
        });
  }

  @Test
  void findsTheShippedYearsLoaded() {
    for (int year : List.of(2024, 2025, 2026)) {
      assertThat(holidays.load(Fixtures.file(year)).changed()).as("" + year).isFalse();
    }
    assertThat(calendar.plus(day("2026-02-13"), Limit.workingDays(5)).day())
        .isEqualTo(day("2026-02-27"));
  }

  @Test
  void loadsAYearOnce() {
    var before = rows.revision();
    assertThat(holidays.load(Fixtures.inventedFile(YEAR))).isEqualTo(new Result(YEAR, 39, true));
    assertThat(rows.revision()).isEqualTo(before + 1);
    assertThat(holidays.load(Fixtures.inventedFile(YEAR))).isEqualTo(new Result(YEAR, 39, false));
    assertThat(rows.revision()).isEqualTo(before + 1);
  }

  @Test
  void answersForAYearAsSoonAsItIsLoaded() {
    assertThatThrownBy(() -> calendar.isWorkingDay(day("2031-10-01"), NATION))
        .isInstanceOf(Refusal.class);
    holidays.load(Fixtures.inventedFile(YEAR));
    assertThat(calendar.isWorkingDay(day("2031-10-01"), NATION)).isFalse();
    assertThat(calendar.isWorkingDay(day("2031-10-08"), NATION)).isTrue();
  }

  @Test
  void putsALaterNoticeInThePlaceOfTheFirst() {
    holidays.load(Fixtures.inventedFile(YEAR));
    var later = Fixtures.inventedFile(YEAR).replace("2031-10-07", "2031-10-08");
    assertThat(holidays.load(later).changed()).isTrue();
    assertThat(calendar.isWorkingDay(day("2031-10-07"), NATION)).isTrue();
    assertThat(calendar.isWorkingDay(day("2031-10-08"), NATION)).isFalse();
  }

  @Test
  void loadsNothingOfAFileWithOneFault() {
    var before = rows.revision();
    var file = Fixtures.inventedFile(YEAR).replace("2031-10-10", "2031-10-32");
    assertThatThrownBy(() -> holidays.load(file))
        .asInstanceOf(type(Refusal.class))
        .extracting(refusal -> refusal.reasons().get(0).field())
        .isEqualTo("days[38].date");
    assertThat(rows.notice(YEAR)).isEmpty();
    assertThat(rows.revision()).isEqualTo(before);
  }

  @Test
  void forgetsAnImportThatIsRolledBack() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              holidays.load(Fixtures.inventedFile(YEAR));
              assertThat(calendar.isWorkingDay(day("2031-10-08"), NATION)).isTrue();
              status.setRollbackOnly();
            });
    assertThatThrownBy(() -> calendar.isWorkingDay(day("2031-10-08"), NATION))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void seesAnotherNodesImportWithinSeconds() {
    var clock = new Hands(Instant.parse("2026-03-02T01:00:00Z"));
    var otherNode = new HolidayCache(rows, clock);
    assertThat(otherNode.get().knows(YEAR)).isFalse();
    holidays.load(Fixtures.inventedFile(YEAR));
    clock.now = clock.now.plus(HolidayCache.RECHECK);
    assertThat(otherNode.get().knows(YEAR)).isTrue();
  }

  @Test
  void keepsTheDaysInMemoryWhileNothingChanges() {
    var clock = new Hands(Instant.parse("2026-03-02T01:00:00Z"));
    var node = new HolidayCache(rows, clock);
    var first = node.get();
    assertThat(node.get()).isSameAs(first);
    clock.now = clock.now.plus(HolidayCache.RECHECK);
    assertThat(node.get()).isSameAs(first);
  }

  @Test
  void restsOnALocalDayUntilItIsTakenBack() {
    localDays.put(CORBAN);
    assertThat(localDays.all()).containsExactly(CORBAN);
    assertThat(calendar.isWorkingDay(CORBAN.date(), URUMQI)).isFalse();
    assertThat(calendar.isWorkingDay(CORBAN.date(), NATION)).isTrue();
    localDays.remove(CORBAN.area(), CORBAN.date());
    assertThat(calendar.isWorkingDay(CORBAN.date(), URUMQI)).isTrue();
  }

  @Test
  void putsALocalDayInThePlaceOfTheSameAreasOwn() {
    localDays.put(CORBAN);
    var worked = new LocalDay(CORBAN.area(), CORBAN.date(), DayKind.MAKE_UP, "更正", "新政办发〔2026〕2号");
    localDays.put(worked);
    assertThat(localDays.all()).containsExactly(worked);
  }

  @Test
  void refusesALocalDayWithEveryFault() {
    assertThatThrownBy(
            () -> localDays.put(new LocalDay(NATION, CORBAN.date(), DayKind.OFF, " ", "")))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "area: calendar.area.unreadable; name: calendar.local.name;"
                + " source: calendar.local.source");
    assertThat(localDays.all()).isEmpty();
  }

  @Test
  void refusesToTakeBackALocalDayThatIsNone() {
    var before = rows.revision();
    assertThatThrownBy(() -> localDays.remove(CORBAN.area(), CORBAN.date()))
        .isInstanceOf(Refusal.class)
        .hasMessage("date: calendar.local.unknown");
    assertThat(rows.revision()).isEqualTo(before);
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  /** A clock that a test sets. */
  private static final class Hands extends Clock {

    private Instant now;

    private Hands(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return Fixtures.CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}

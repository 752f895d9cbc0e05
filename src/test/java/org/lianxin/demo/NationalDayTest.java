package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.supervision.Watch;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A real case and the ladders of its limits across the National Day holiday of 2026 (rule
 * working-days): off from 1 to 7 October, at work again on Thursday the 8th and on Saturday the
 * 10th. The clock goes on hour by hour, through the nights too, and each hour the rungs that are
 * due ring.
 */
@LianxinTest
class NationalDayTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String CHASED = "supervision.timeline.";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired MovableClock clock;
  @Autowired Deadlines deadlines;
  @Autowired Demands demands;
  @Autowired CaseTimeline timeline;

  @Autowired
  @Qualifier("rungClock")
  Runnable rungClock;

  @Autowired Watch watch;

  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @AfterEach
  void resetTheClock() {
    clock.reset();
  }

  /** C24: reported on the 7th of October, a day off; repaired on the next day. */
  @Test
  void whatIsReportedInTheHolidayAndRepairedTheNextDayIsNeverChased() {
    clock.set(at("2026-10-07T20:15"));
    var way = ways.begin(Ways.told("C24"));
    assertThat(due(way, LimitKind.VERIFICATION)).isEqualTo("2026-10-09");

    way.goesTo("Task_HandleDemand");
    hoursPass(way, "2026-10-08T16:00");
    way.goesQuicklyToTheEnd();

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(chased(way)).isEmpty();
    assertThat(watch.of(way.caseNo())).isEmpty();
  }

  /** 2026-09-30 and five working days are 2026-10-13. */
  @Test
  void whatLiesOverTheHolidayIsChasedOnWorkingMorningsAlone() {
    clock.set(at("2026-09-30T17:00"));
    var way = ways.begin(Ways.told("C24", Map.of("urgency", "NORMAL")));
    assertThat(due(way, LimitKind.VERIFICATION)).isEqualTo("2026-10-13");

    hoursPass(way, "2026-10-21T00:00");

    assertThat(chased(way))
        .containsExactly(
            "2026-10-12T09:00 reminder", "2026-10-13T09:00 reminder", "2026-10-20T09:00 urge");
  }

  /** Seven working days to return it, then every rung; the first is on the make-up Saturday. */
  @Test
  void aUnitThatRestsThroughTheHolidayMeetsTheSupervisorAfterIt() {
    clock.set(at("2026-09-28T10:00"));
    var way = ways.begin(Ways.told("C24")).goesTo("Task_TakeOrder");
    assertThat(deadlines.of(way.caseNo()))
        .filteredOn(limit -> limit.kind() == LimitKind.RETURN_WINDOW)
        .singleElement()
        .satisfies(limit -> assertThat(limit.dueOn()).isEqualTo("2026-10-13"));

    hoursPass(way, "2026-10-21T00:00");

    assertThat(chased(way))
        .containsExactly(
            "2026-10-10T09:00 reminder", "2026-10-13T09:00 urge",
            "2026-10-15T09:00 supervise", "2026-10-20T09:00 summon");
  }

  /** Who was down in the morning does not ring at night, but on the next morning of work. */
  @Test
  void aMorningMissedInTheHolidayIsCaughtUpOnTheMakeUpSaturday() {
    clock.set(at("2026-09-29T10:00"));
    var way = ways.begin(Ways.told("C24"));
    assertThat(due(way, LimitKind.VERIFICATION)).isEqualTo("2026-10-08");

    clock.set(at("2026-10-09T23:00"));
    hoursPass(way, "2026-10-12T00:00");

    assertThat(chased(way)).containsExactly("2026-10-10T09:00 urge");
  }

  private LocalDate due(Way way, LimitKind kind) {
    return deadlines.find(way.caseNo(), kind).orElseThrow().dueOn();
  }

  private void hoursPass(Way way, String until) {
    for (var hour = LocalDateTime.now(clock); !hour.isAfter(at(until)); hour = hour.plusHours(1)) {
      clock.set(hour);
      rungClock.run();
      way.settle();
    }
    clock.set(at(until));
  }

  private List<String> chased(Way way) {
    return timeline.of(way.caseNo()).stream()
        .filter(entry -> entry.code().startsWith(CHASED))
        .map(
            entry ->
                LocalDateTime.ofInstant(entry.at(), CHINA)
                    + " "
                    + entry.code().substring(CHASED.length()))
        .toList();
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }
}

package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.supervision.Watch;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's clocks of a real case: one for every limit that runs, none for any other. */
@LianxinTest
class ClocksOfACaseTest {

  private static final String AREA = "310117001000";
  private static final String UNIT = "310117001-CJZX";
  private static final String OTHER_UNIT = "310117001-SQPA";
  private static final String EDUCATION = "310117-JYJ";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final EnumSet<DayOfWeek> WEEKEND =
      EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Deadlines deadlines;
  @Autowired WorkingCalendar calendar;
  @Autowired Watch watch;

  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @Test
  void everyRunningLimitOfAWholeWayHasOneClockThatRingsInTheMorning() {
    var way = ways.begin(Ways.told("C10"));

    way.goesWhile(
        () -> {
          assertEveryLimitHasItsClock(way.caseNo());
          return way.steps().findFirst().isPresent();
        });

    assertThat(way.isOver()).isTrue();
    assertThat(watch.of(way.caseNo())).isEmpty();
  }

  @Test
  void aReturnArmsTheNextUnitsClockAndLetsTheOverallOneRun() {
    var way = ways.begin(Ways.told("C1")).goesTo("Task_TakeOrder");
    var overall = clock(way, LimitKind.REPLY, Deadlines.WHOLE);
    assertThat(overall).isPresent();
    assertThat(clock(way, LimitKind.RETURN_WINDOW, UNIT)).isPresent();

    way.does(
        "yueyang.handler",
        "Task_TakeOrder",
        Map.of("decision", "RETURNED", "reason", "NOT_OUR_DUTY", "returnWords", "属社区平安办职责。"));

    assertThat(clock(way, LimitKind.RETURN_WINDOW, UNIT)).isEmpty();
    assertThat(clock(way, LimitKind.REASSIGNMENT, Deadlines.WHOLE)).isPresent();

    way.does(
        "yueyang.officer",
        "Task_ReassignOrder",
        Map.of("unit", OTHER_UNIT, "handlingMode", "SOLE", "instruction", "请办理。"));

    assertThat(clock(way, LimitKind.REASSIGNMENT, Deadlines.WHOLE)).isEmpty();
    assertThat(clock(way, LimitKind.RETURN_WINDOW, OTHER_UNIT)).isPresent();
    assertThat(clock(way, LimitKind.REPLY, Deadlines.WHOLE)).isEqualTo(overall);
    assertEveryLimitHasItsClock(way.caseNo());
  }

  @Test
  void aReturnedPartStopsItsClockAndArmsAFreshOneForWhoeverIsNamed() {
    var way = ways.begin(Ways.told("C10")).goesTo("Task_GiveCoOpinion");
    var overall = clock(way, LimitKind.REPLY, Deadlines.WHOLE);
    var first = deadlines.find(way.caseNo(), LimitKind.CO_OPINION, EDUCATION).orElseThrow();
    assertThat(clock(way, LimitKind.CO_OPINION, EDUCATION)).isPresent();

    does(
        way,
        "Task_GiveCoOpinion",
        Map.of("decision", "RETURNED", "reason", "NOT_OUR_DUTY", "returnWords", "绿化归绿容局管。"));

    assertThat(clock(way, LimitKind.CO_OPINION, EDUCATION)).isEmpty();
    assertThat(clock(way, LimitKind.REASSIGNMENT, EDUCATION)).isPresent();

    does(way, "Task_DecideCoReturn", Map.of("decision", "INSIST", "decisionWords", "学校用地归你局。"));

    var second = deadlines.find(way.caseNo(), LimitKind.CO_OPINION, EDUCATION).orElseThrow();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.metAt()).isEmpty();
    assertThat(clock(way, LimitKind.REASSIGNMENT, EDUCATION)).isEmpty();
    assertThat(clock(way, LimitKind.CO_OPINION, EDUCATION)).isPresent();
    assertThat(clock(way, LimitKind.REPLY, Deadlines.WHOLE)).isEqualTo(overall);
    assertEveryLimitHasItsClock(way.caseNo());
  }

  @Test
  void anEmptyOpinionArmsTheShorterClock() {
    var way = ways.begin(Ways.told("C10")).goesTo("Task_CheckCoOpinion");
    assertThat(clock(way, LimitKind.CO_OPINION, EDUCATION)).isEmpty();

    does(way, "Task_CheckCoOpinion", Map.of("decision", "SENT_BACK", "reason", "没有写明何时退让用地。"));

    assertThat(clock(way, LimitKind.CO_OPINION_AGAIN, EDUCATION)).isPresent();
    assertThat(way.goesTo("Task_DraftReply").waits()).containsExactly("Task_DraftReply");
    assertThat(clock(way, LimitKind.CO_OPINION_AGAIN, EDUCATION)).isEmpty();
  }

  @Test
  void aDisputeHasAClockAndADayThatThePageExplains() {
    var way = ways.begin(Ways.told("C32")).goesTo("Task_DecideDispute");

    var limit = deadlines.find(way.caseNo(), LimitKind.DISPUTE).orElseThrow();
    assertThat(clock(way, LimitKind.DISPUTE, Deadlines.WHOLE)).isPresent();
    assertThat(limit.limit()).isEqualTo(Limit.workingDays(10));
    assertThat(limit.source()).contains("本系统默认，没有依据");
    assertThat(deadlines.explain(limit).day()).isEqualTo(limit.dueOn());
    assertThat(ways.visitor("district.officer").get("/demands/" + way.caseNo()).body())
        .contains("评估决定", limit.dueOn().toString());
    assertEveryLimitHasItsClock(way.caseNo());

    way.goesWhile(() -> way.waits().contains("Task_DecideDispute"));
    assertThat(clock(way, LimitKind.DISPUTE, Deadlines.WHOLE)).isEmpty();
  }

  /** Whoever may, does it. */
  private static void does(Way way, String task, Map<String, ?> answers) {
    var doer =
        way.steps().filter(step -> step.element().equals(task)).findFirst().orElseThrow().doers();
    way.does(doer.get(0), task, answers);
  }

  private void assertEveryLimitHasItsClock(String caseNo) {
    var running =
        deadlines.of(caseNo).stream()
            .filter(limit -> limit.metAt().isEmpty())
            .map(Deadline::id)
            .toList();
    var clocks = watch.of(caseNo);
    assertThat(clocks.keySet()).containsExactlyInAnyOrderElementsOf(running);
    assertThat(clocks.values())
        .allSatisfy(
            time -> {
              var rings = time.atZone(CHINA);
              assertThat(rings.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
              assertThat(isWorked(rings.toLocalDate())).as("%s", rings).isTrue();
            });
  }

  private Optional<Instant> clock(Way way, LimitKind kind, String part) {
    var clocks = watch.of(way.caseNo());
    return deadlines.find(way.caseNo(), kind, part).map(Deadline::id).map(clocks::get);
  }

  /** By the usual week where the year's holidays are not published yet (decision 0010). */
  private boolean isWorked(LocalDate day) {
    return calendar.years().contains(day.getYear())
        ? calendar.isWorkingDay(day, AREA)
        : !WEEKEND.contains(day.getDayOfWeek());
  }
}

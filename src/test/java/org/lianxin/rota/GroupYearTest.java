package org.lianxin.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.calendar.OpeningRow;
import org.lianxin.directory.People;
import org.lianxin.notification.Distribution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group's activity, exchange and evaluation, from the plan to what was recorded. */
@LianxinTest
class GroupYearTest {

  private static final String GROUP = "310117001-XZ1";
  private static final String PAGE = "/rota/" + GROUP + "/year";
  private static final String OFFICER = "yueyang.officer";

  private static final Map<String, String> ACTIVITY =
      Map.ofEntries(
          Map.entry("form", "SYMPOSIUM"),
          Map.entry("concentrated", "true"),
          Map.entry("organiser", GROUP),
          Map.entry("area", "310117001000"),
          Map.entry("place", "银杏社区活动室"),
          Map.entry("subject", "第三季度小组活动"),
          Map.entry("group", "ORDINARY"),
          Map.entry("personTimes", "30"),
          Map.entry("publicitySessions", "0"),
          Map.entry("answeredOnSpot", "0"),
          Map.entry("present", "deputy.d001"),
          Map.entry("guest", "deputy.d002 某代表"));

  @LocalServerPort int port;
  @Autowired Gatherings gatherings;
  @Autowired GatheringRows rows;
  @Autowired OwnReceptions own;
  @Autowired People people;
  @Autowired MovableClock clock;
  @Autowired Distribution distribution;
  @Autowired JdbcClient jdbc;

  private Visitor officer;

  @BeforeEach
  void itIsTheFirstOfSeptember() {
    itIs(LocalDate.of(2026, 9, 1));
  }

  private void itIs(LocalDate day) {
    clock.set(day.atTime(9, 0));
    officer = Visitor.signedIn(port, OFFICER);
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    OpeningRow.remove(jdbc);
    Stream.of("rota_gathering", "rota_gathering_plan")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @Test
  void isPlannedForEachPeriodToTheYearsEndOnWorkingDays() {
    plan("ACTIVITY", "1", "1");
    plan("EXCHANGE", "6", "12");
    plan("EVALUATION", "12", "15");

    assertThat(meetings())
        .as("July is over, the first of October a holiday, the twelfth of December a Saturday")
        .containsExactly("ACTIVITY 2026-10-08", "EXCHANGE 2026-12-14", "EVALUATION 2026-12-15");
  }

  @Test
  void isPlannedForTheNextYearInDecemberOnceHoweverOftenTheClockRings() {
    plan("ACTIVITY", "3", "10");
    assertThat(meetings()).containsExactly("ACTIVITY 2026-09-10", "ACTIVITY 2026-12-10");

    itIs(LocalDate.of(2026, 11, 30));
    gatherings.run();
    assertThat(meetings()).hasSize(2);
    itIs(LocalDate.of(2026, 12, 1));
    gatherings.run();
    gatherings.run();
    assertThat(meetings()).hasSize(6).contains("ACTIVITY 2027-03-10");
  }

  @Test
  void isMadeAnewFromAnotherPlanButForWhatSomebodyMoved() {
    plan("ACTIVITY", "3", "10");
    move(first(), "2026-09-24", "与培训冲突");
    plan("ACTIVITY", "2", "20");

    assertThat(meetings()).containsExactly("ACTIVITY 2026-09-24", "ACTIVITY 2026-11-20");
    assertThat(officer.get(PAGE).body()).contains("原定 2026-09-10，改期：与培训冲突");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01, 外出, '改期的日子须在本期之内，从今天到 2026-09-30'",
    "2026-08-31, 外出, 改期的日子须在本期之内",
    "2026-09-10, 外出, 而且不是原来的日子",
    "'', 外出, 改期的日子须在本期之内",
    "2026-09-24, ' ', 请写明改期的原因",
  })
  void refusesAMoveThatCannotBeAndSaysHow(String to, String reason, String sentence) {
    plan("ACTIVITY", "3", "10");

    assertThat(move(first(), to, reason)).contains(sentence);
    assertThat(meetings()).contains("ACTIVITY 2026-09-10");
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVITY, 4, 10, 09:00, 11:00, '请填写第几个月，1 到 3'",
    "EXCHANGE, 7, 10, 09:00, 11:00, '请填写第几个月，1 到 6'",
    "EVALUATION, 0, 10, 09:00, 11:00, '请填写第几个月，1 到 12'",
    "EVALUATION, 12, 29, 09:00, 11:00, 请填写每月几日",
    "EVALUATION, 12, 10, 9点, 11:00, 请照 09:00",
    "EVALUATION, 12, 10, 11:00, 09:00, 结束的时间要晚于",
  })
  void refusesAPlanThatCannotBeAndSaysHow(
      String kind, String month, String day, String from, String to, String sentence) {
    assertThat(plan(kind, month, day, from, to, "")).contains(sentence);
    assertThat(plan("ACTIVITY", "1", "1", "09:00", "11:00", "长".repeat(201)))
        .contains("地点最多 200 个字");
    assertThat(meetings()).isEmpty();
  }

  @Test
  void isRecordedOnItsDayOrLaterWithHowManyCame() {
    plan("ACTIVITY", "3", "10");
    assertThat(hold(first(), "8")).contains("活动还没有到");

    itIs(LocalDate.of(2026, 9, 10));
    assertThat(hold(first(), "0")).contains("请填写到了几位代表，1 到 100");
    hold(first(), "8");
    assertThat(officer.get(PAGE).body()).contains("到会代表 8 名", "已办");
    assertThat(hold(first(), "9")).contains("已经登记过了");
    assertThat(move(first(), "2026-09-24", "外出")).contains("不能改期");
  }

  @Test
  void isHeldByTheRecordOfTheGroupsConcentratedActivityAndWaitsAgainWhenThatIsStruck() {
    plan("ACTIVITY", "3", "10");
    itIs(LocalDate.of(2026, 9, 10));
    var alone = record(Map.of("concentrated", ""));
    assertThat(rows.find(first()).orElseThrow().activity()).as("not concentrated").isNull();

    var no = record(Map.of());
    assertThat(officer.get(PAGE).body()).contains("到会代表 2 名", "/activities/" + no, "已办");
    var second = record(Map.of());
    assertThat(rows.find(first()).orElseThrow().activity()).as("a second one").isEqualTo(no);

    strike(no);
    assertThat(officer.get(PAGE).body()).doesNotContain("到会代表", no).contains("待办");
    List.of(alone, second).forEach(this::strike);
  }

  private String record(Map<String, String> others) {
    var form = new HashMap<>(ACTIVITY);
    form.put("_csrf", officer.token("/activities/new"));
    form.put("heldOn", LocalDate.now(clock).toString());
    form.putAll(others);
    return Visitor.location(officer.post("/activities", form)).replaceFirst("/activities/", "");
  }

  private void strike(String no) {
    var address = "/activities/" + no;
    officer.post(address + "/strike", Map.of("_csrf", officer.token(address), "reason", "登记有误"));
  }

  @Test
  void isToldOfOnceWhenItWentByAndMayStillBeRecorded() {
    plan("ACTIVITY", "3", "10");
    itIs(LocalDate.of(2026, 9, 11));
    gatherings.run();
    gatherings.run();
    distribution.run();

    var meeting = first();
    assertThat(
            jdbc.sql("select recipient from notification_notice where case_no = ? and kind = ?")
                .params("ND-" + meeting, "GATHERING_MISSED")
                .query(String.class)
                .list())
        .as("leader, vice leaders, liaison officer, office")
        .containsExactlyInAnyOrder(
            "deputy.d001", "deputy.d002", "deputy.d003", "yueyang.liaison", OFFICER);
    assertThat(Visitor.signedIn(port, "yueyang.liaison").get("/notices").body())
        .contains("岳阳街道代表小组季度小组活动：2026-09-10已过", PAGE);
    assertThat(officer.get(PAGE).body()).contains("漏办");
    hold(meeting, "8");
    assertThat(rows.find(meeting).orElseThrow().state()).isEqualTo(ReceptionState.HELD);
  }

  @Test
  void isNotMissedWhereItLayBeforeTheOpeningDay() {
    plan("ACTIVITY", "3", "10");
    OpeningRow.put(jdbc, LocalDate.of(2026, 10, 1));
    itIs(LocalDate.of(2026, 10, 16));
    gatherings.run();

    assertThat(rows.find(first()).orElseThrow().state()).isEqualTo(ReceptionState.PLANNED);
  }

  @Test
  void standsOnTheNoticeBoardInTheCalendarFileAndInEachDeputysCalendar() {
    plan("EXCHANGE", "6", "11", "14:00", "16:00", "街道二楼会议室");

    assertThat(officer.get("/rota/" + GROUP + "/sheet").body())
        .contains("2026-12-11", "14:00–16:00", "半年经验交流", "街道二楼会议室");
    assertThat(officer.get("/rota/" + GROUP + "/days.ics").body().replace("\r\n ", ""))
        .contains("DTSTART:20261211T060000Z", "岳阳街道代表小组半年经验交流", "街道二楼会议室");
    assertThat(own.of(people.find("deputy.d004").orElseThrow()))
        .extracting(event -> event.uid())
        .containsExactly("gathering-%d@lianxin".formatted(first()));
    assertThat(own.of(people.find("deputy.d030").orElseThrow())).as("of another group").isEmpty();
  }

  @Test
  void isShownToItsGroupAndItsOfficeAndPlannedByTheOfficeAlone() {
    plan("ACTIVITY", "3", "10");

    for (var login : List.of("deputy.d001", "yueyang.liaison", "district.officer")) {
      assertThat(Visitor.signedIn(port, login).get(PAGE).statusCode()).as(login).isEqualTo(200);
    }
    for (var login : List.of("deputy.d030", "fangsong.officer", "yueyang.handler")) {
      assertThat(Visitor.signedIn(port, login).get(PAGE).statusCode()).as(login).isEqualTo(404);
    }
    var deputy = Visitor.signedIn(port, "deputy.d001");
    assertThat(deputy.get(PAGE).body()).doesNotContain("name=\"dayOfMonth\"", "name=\"to\"");
    var sent = Map.of("_csrf", deputy.token("/account"), "monthOfPeriod", "1");
    assertThat(deputy.post(PAGE + "/plans/ACTIVITY", sent).statusCode()).isEqualTo(403);
    var other = Visitor.signedIn(port, "fangsong.officer");
    var path = "/rota/310117003-XZ1/year/meetings/%d/holding".formatted(first());
    assertThat(
            other.post(path, Map.of("_csrf", other.token("/account"), "present", "3")).statusCode())
        .as("a meeting of another group under the own one's address")
        .isEqualTo(404);
  }

  private void plan(String kind, String month, String day) {
    plan(kind, month, day, "09:00", "11:00", "");
  }

  private String plan(String kind, String month, String day, String from, String to, String place) {
    return submit(
        PAGE + "/plans/" + kind,
        Map.of(
            "monthOfPeriod",
            month,
            "dayOfMonth",
            day,
            "fromTime",
            from,
            "toTime",
            to,
            "place",
            place));
  }

  private String move(long meeting, String to, String reason) {
    return submit(
        PAGE + "/meetings/%d/move".formatted(meeting), Map.of("to", to, "reason", reason));
  }

  private String hold(long meeting, String present) {
    return submit(PAGE + "/meetings/%d/holding".formatted(meeting), Map.of("present", present));
  }

  private String submit(String page, Map<String, String> fields) {
    var sent = new HashMap<>(fields);
    sent.put("_csrf", officer.token("/account"));
    return officer.post(page, sent).body();
  }

  private long first() {
    return rows.of(List.of(GROUP), LocalDate.of(2026, 1, 1)).get(0).id();
  }

  private List<String> meetings() {
    return rows.of(List.of(GROUP), LocalDate.of(2026, 1, 1)).stream()
        .map(one -> one.kind() + " " + one.meetsOn())
        .toList();
  }
}

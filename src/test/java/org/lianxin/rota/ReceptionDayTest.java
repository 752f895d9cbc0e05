package org.lianxin.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.lianxin.notification.Distribution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The monthly reception day of a group, from its plan to what was recorded of it. */
@LianxinTest
class ReceptionDayTest {

  private static final String GROUP = "310117001-XZ1";
  private static final String PAGE = "/rota/" + GROUP;
  private static final String OFFICER = "yueyang.officer";

  @LocalServerPort int port;
  @Autowired Rota rota;
  @Autowired RotaRows rows;
  @Autowired RotaGroups groups;
  @Autowired MovableClock clock;
  @Autowired Distribution distribution;
  @Autowired JdbcClient jdbc;

  private List<String> members;

  @BeforeEach
  void itIsTheFirstOfSeptember() {
    clock.set(LocalDate.of(2026, 9, 1).atTime(9, 0));
    members = groups.members(GROUP).stream().map(one -> one.login()).toList();
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    OpeningRow.remove(jdbc);
    Stream.of("rota_duty", "rota_day", "rota_plan")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @Test
  void comesOnTheNextWorkingDayWhereThePlansIsNone() {
    plan("5", "2");

    assertThat(days())
        .as("a Saturday, the holidays of October, a Thursday")
        .containsExactly("2026-09-07", "2026-10-08", "2026-11-05");
  }

  @Test
  void goesRoundTheDeputiesAndOnWhereItStopped() {
    plan("15", "2");
    assertThat(turns()).containsExactlyElementsOf(members.subList(0, 6));

    clock.set(LocalDate.of(2026, 10, 1).atTime(9, 0));
    rota.run();
    assertThat(turns()).hasSize(8).endsWith(members.get(6), members.get(7 % members.size()));
  }

  @Test
  void isMadeOnceHoweverOftenItIsAskedFor() {
    plan("15", "2");
    rota.run();
    rota.run();

    assertThat(days()).hasSize(3);
    assertThat(turns()).hasSize(6);
  }

  @Test
  void isMadeAnewFromAnotherPlan() {
    plan("15", "2");
    plan("20", "1");

    assertThat(days()).containsExactly("2026-09-20", "2026-10-20", "2026-11-20");
    assertThat(turns()).containsExactlyElementsOf(members.subList(0, 3));
  }

  @Test
  void keepsWhoWasSwappedOutAndLetsTheTurnGoOnAsIfHeHadCome() {
    plan("15", "1");
    var deputy = Visitor.signedIn(port, members.get(0));
    var day = first();
    swap(deputy, day, members.get(0), members.get(2), "外出学习");

    var page = deputy.get(PAGE).body();
    assertThat(page).contains(name(2) + "代替" + name(0) + "：外出学习");
    assertThat(Rota.onDuty(rows.turns(List.of(day)))).containsExactly(members.get(2));
    clock.set(LocalDate.of(2026, 10, 1).atTime(9, 0));
    rota.run();
    assertThat(turns()).as("the fourth has the fourth turn").endsWith(members.get(3));
  }

  @Test
  void refusesASwapThatCannotBeAndSaysHow() {
    plan("15", "1");
    var officer = Visitor.signedIn(port, OFFICER);
    var day = first();

    assertThat(swap(officer, day, members.get(1), members.get(2), "外出")).contains("不在这次接待之列");
    assertThat(swap(officer, day, members.get(0), "deputy.d030", "外出")).contains("须是本组代表");
    assertThat(swap(officer, day, members.get(0), members.get(0), "外出")).contains("须是本组代表");
    assertThat(swap(officer, day, members.get(0), members.get(2), " ")).contains("请写明换班的原因");
  }

  @Test
  void isRecordedOnItsDayByWhoseTurnItWas() {
    plan("15", "1");
    var deputy = Visitor.signedIn(port, members.get(0));
    assertThat(hold(deputy, first(), "4")).contains("接待日还没有到");

    clock.set(LocalDate.of(2026, 9, 15).atTime(11, 30));
    deputy = Visitor.signedIn(port, members.get(0));
    assertThat(hold(deputy, first(), "501")).contains("请填写接待人次");
    hold(deputy, first(), "4");
    assertThat(deputy.get(PAGE).body()).contains("接待选民 4 人次", "已接待");
    assertThat(hold(deputy, first(), "5")).contains("已经登记过了");
  }

  @Test
  void isToldOfOnceWhenItWentByAndMayStillBeRecorded() {
    plan("15", "1");
    clock.set(LocalDate.of(2026, 9, 16).atTime(9, 0));
    rota.run();
    rota.run();
    distribution.run();

    var day = first();
    assertThat(
            jdbc.sql("select recipient from notification_notice where case_no = ? and kind = ?")
                .params("JD-" + day, "RECEPTION_MISSED")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(members.get(0), OFFICER);
    hold(Visitor.signedIn(port, OFFICER), day, "0");
    assertThat(rows.find(day).orElseThrow().state()).isEqualTo(ReceptionState.HELD);
  }

  @Test
  void isNotMissedWhereItLayBeforeTheOpeningDay() {
    plan("15", "1");
    OpeningRow.put(jdbc, LocalDate.of(2026, 10, 1));
    clock.set(LocalDate.of(2026, 10, 16).atTime(9, 0));
    rota.run();

    assertThat(states()).containsExactly("PLANNED", "MISSED", "PLANNED", "PLANNED");
  }

  private List<String> states() {
    return jdbc.sql("select state from rota_day where deputies_group = ? order by month_of")
        .param(GROUP)
        .query(String.class)
        .list();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 09:00, 11:00, 2, 请填写每月几日",
    "29, 09:00, 11:00, 2, 请填写每月几日",
    "15, 9点, 11:00, 2, 请照 09:00",
    "15, 11:00, 09:00, 2, 结束的时间要晚于",
    "15, 09:00, 11:00, 6, 每次几位代表，1 到 5",
  })
  void refusesAPlanThatCannotBeAndSaysHow(
      String day, String from, String to, String persons, String sentence) {
    assertThat(plan(day, from, to, persons)).contains(sentence);
    assertThat(days()).isEmpty();
  }

  @Test
  void isShownToItsGroupAndItsOfficeAndPlannedByTheOfficeAlone() {
    plan("15", "1");

    for (var login : List.of(members.get(1), "yueyang.liaison", "district.officer")) {
      assertThat(Visitor.signedIn(port, login).get(PAGE).statusCode()).as(login).isEqualTo(200);
    }
    for (var login : List.of("deputy.d030", "fangsong.officer", "yueyang.handler")) {
      assertThat(Visitor.signedIn(port, login).get(PAGE).statusCode()).as(login).isEqualTo(404);
    }
    var deputy = Visitor.signedIn(port, members.get(1));
    assertThat(deputy.get(PAGE).body()).doesNotContain("name=\"dayOfMonth\"");
    assertThat(status(deputy, PAGE + "/plan", Map.of("dayOfMonth", "3"))).isEqualTo(403);
    assertThat(status(deputy, PAGE + "/days/" + first() + "/holding", Map.of("visitors", "1")))
        .as("it is not his turn")
        .isEqualTo(404);
  }

  @Test
  void isPutUpAtTheHomeAndTakenAlongOnAPhone() {
    plan("15", "2");
    var officer = Visitor.signedIn(port, OFFICER);

    assertThat(officer.get(PAGE + "/sheet").body())
        .contains("岳阳街道人大代表之家", "2026-09-15 星期二", "09:00–11:00", name(0) + "、" + name(1));
    var file = officer.get(PAGE + "/days.ics");
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
    assertThat(file.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART:20260915T010000Z\r\n", "DTEND:20260915T030000Z\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(file.body().split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(file.body().replace("\r\n ", "")).contains(name(0) + "、" + name(1));
  }

  private String name(int place) {
    return groups.members(GROUP).get(place).name();
  }

  private void plan(String day, String persons) {
    plan(day, "09:00", "11:00", persons);
  }

  private String plan(String day, String from, String to, String persons) {
    return submit(
        Visitor.signedIn(port, OFFICER),
        PAGE + "/plan",
        Map.of("dayOfMonth", day, "fromTime", from, "toTime", to, "persons", persons));
  }

  private String swap(Visitor visitor, long day, String from, String to, String reason) {
    return submit(
        visitor, PAGE + "/days/" + day + "/swap", Map.of("from", from, "to", to, "reason", reason));
  }

  private String hold(Visitor visitor, long day, String visitors) {
    return submit(visitor, PAGE + "/days/" + day + "/holding", Map.of("visitors", visitors));
  }

  private static String submit(Visitor visitor, String page, Map<String, String> fields) {
    var sent = new HashMap<>(fields);
    sent.put("_csrf", visitor.token("/account"));
    return visitor.post(page, sent).body();
  }

  private static int status(Visitor visitor, String page, Map<String, String> fields) {
    var sent = new HashMap<>(fields);
    sent.put("_csrf", visitor.token("/account"));
    return visitor.post(page, sent).statusCode();
  }

  private List<String> days() {
    return rows.of(GROUP, LocalDate.of(2026, 1, 1)).stream()
        .map(day -> day.meetsOn().toString())
        .toList();
  }

  private long first() {
    return rows.of(GROUP, LocalDate.of(2026, 1, 1)).get(0).id();
  }

  private List<String> turns() {
    return jdbc.sql("select login from rota_duty where in_turn order by id")
        .query(String.class)
        .list();
  }
}

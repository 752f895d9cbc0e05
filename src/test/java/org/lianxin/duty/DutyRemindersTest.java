package org.lianxin.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.calendar.OpeningRow;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.duty.DutyStanding.Tally;
import org.lianxin.notification.Distribution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears before a quarter ends that he is behind, and who does not. */
@LianxinTest
class DutyRemindersTest {

  private static final String DEPUTY = "deputy.d004";
  private static final String GROUP = "310117001-XZ1";

  @LocalServerPort int port;
  @Autowired DutyReminders reminders;
  @Autowired Deputies deputies;
  @Autowired MovableClock clock;
  @Autowired Distribution distribution;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    OpeningRow.remove(jdbc);
    distribution.run();
    jdbc.sql(
            "delete from notification_delivery where notice in"
                + " (select id from notification_notice where kind in"
                + " ('DUTY_BEHIND', 'GROUP_BEHIND'))")
        .update();
    jdbc.sql("delete from notification_notice where kind in ('DUTY_BEHIND', 'GROUP_BEHIND')")
        .update();
    jdbc.sql("delete from duty_reminder").update();
  }

  @Test
  void tellTheDeputyOnceAQuarter() {
    at(LocalDate.of(2026, 9, 10));
    reminders.run();
    reminders.run();
    distribution.run();

    assertThat(quarters(DEPUTY)).containsExactly("2026-3");
    assertThat(told(DEPUTY, "DUTY_BEHIND")).containsExactly(DEPUTY);
    assertThat(Visitor.signedIn(port, DEPUTY).get("/notices").body())
        .contains("2026年履职还有落后的，2026-09-30前可以补上")
        .contains("/duties/" + DEPUTY + "?year=2026");
  }

  @Test
  void tellTheLiaisonOfficerOnceOfAllInHisGroupByName() {
    at(LocalDate.of(2026, 9, 10));
    reminders.run();
    reminders.run();
    distribution.run();

    assertThat(quarters(GROUP)).containsExactly("2026-3");
    assertThat(told(GROUP, "GROUP_BEHIND"))
        .contains("yueyang.liaison")
        .doesNotContain("yueyang.officer", DEPUTY);
    assertThat(noticesOf("yueyang.liaison")).isEqualTo(1);
    var names = deputies.inGroup(GROUP).stream().map(Deputy::name).toList();
    assertThat(Visitor.signedIn(port, "yueyang.liaison").get("/notices").body())
        .contains("2026年第3季度末履职有落后的代表：", "/duties?year=2026&amp;quarter=3")
        .contains(names);
  }

  @Test
  void leadToWhoLacksWhatByTheEndOfTheQuarter() {
    at(LocalDate.of(2026, 9, 10));
    var liaison = Visitor.signedIn(port, "yueyang.liaison");

    assertThat(liaison.get("/duties?year=2026&quarter=3").body())
        .contains("到第3季度末应当做到的", "/duties/" + DEPUTY + "?year=2026", "/30<", "/7<")
        .doesNotContain("/40<", "名次<", "??");
    assertThat(liaison.get("/duties?year=2026&quarter=5").body()).contains("/40<", "名次<");
  }

  @Test
  void tellHimAgainBeforeTheYearEnds() {
    at(LocalDate.of(2026, 9, 10));
    reminders.run();
    at(LocalDate.of(2026, 12, 10));
    reminders.run();

    assertThat(quarters(DEPUTY)).containsExactly("2026-3", "2026-4");
  }

  @Test
  void tellNobodyEarlierThanThirtyDaysBeforeTheEnd() {
    at(LocalDate.of(2026, 8, 30));
    reminders.run();
    assertThat(quarters(DEPUTY)).isEmpty();

    at(LocalDate.of(2026, 8, 31));
    reminders.run();
    assertThat(quarters(DEPUTY)).containsExactly("2026-3");
  }

  @Test
  void tellNobodyInTheQuarterInWhichWorkBegan() {
    OpeningRow.put(jdbc, LocalDate.of(2026, 8, 10));
    at(LocalDate.of(2026, 9, 17)); // another day than in the other tests, so that it is seen
    reminders.run();

    assertThat(quarters(DEPUTY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1, 0, true",
    "4, 1, 1, false",
    "4, 3, 2, true",
    "4, 3, 3, false",
    "4, 4, 3, true",
    "2, 1, 0, false", // half of one is none
    "2, 2, 0, true",
    "1, 3, 0, false",
    "1, 4, 0, true",
    "0, 4, 0, false", // nothing is expected
  })
  void callHimBehindWhoHasNotDoneTheQuartersShareOfTheYear(
      int target, int quarter, int count, boolean isBehind) {
    assertThat(new DutyQuarter(2026, quarter).isBehind(standing(count, target, false)))
        .isEqualTo(isBehind);
  }

  @Test
  void callNobodyBehindInWhatHeIsLetOff() {
    assertThat(new DutyQuarter(2026, 4).isBehind(standing(0, 4, true))).isFalse();
  }

  private DutyStanding standing(int count, int target, boolean isExempt) {
    var deputy = deputies.find(DEPUTY).orElseThrow();
    return new DutyStanding(
        deputy, List.of(new Tally(DutyKind.ACTIVITIES, count, target, isExempt)), 1);
  }

  private void at(LocalDate day) {
    clock.set(day.atTime(9, 0));
  }

  private List<String> quarters(String told) {
    return jdbc.sql(
            "select duty_year, quarter_no from duty_reminder where told = ?"
                + " order by duty_year, quarter_no")
        .param(told)
        .query((row, i) -> row.getInt("duty_year") + "-" + row.getInt("quarter_no"))
        .list();
  }

  private int noticesOf(String login) {
    return jdbc.sql(
            "select count(*) from notification_notice where recipient = ? and kind in"
                + " ('DUTY_BEHIND', 'GROUP_BEHIND')")
        .param(login)
        .query(Integer.class)
        .single();
  }

  private List<String> told(String who, String kind) {
    var id =
        jdbc.sql("select id from duty_reminder where told = ?")
            .param(who)
            .query(Long.class)
            .single();
    return jdbc.sql("select recipient from notification_notice where case_no = ? and kind = ?")
        .params("LZ-" + id, kind)
        .query(String.class)
        .list();
  }
}

package org.lianxin.mailbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.calendar.OpeningRow;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.notification.Distribution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A week of a mailbox, from the clock to its letters. */
@LianxinTest
class MailboxWeekTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

  /** Kept by its deputy. */
  private static final String OWN = "XX-001-1";

  /** Entrusted to the liaison officer from September on. */
  private static final String ENTRUSTED = "XX-001-2";

  private static final String DEPUTY = "deputy.d001";
  private static final String LIAISON = "yueyang.liaison";

  @LocalServerPort int port;
  @Autowired WeekClock week;
  @Autowired MovableClock clock;
  @Autowired RuntimeService instances;
  @Autowired TaskService tasks;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Distribution distribution;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aWeekBegins() {
    clock.set(MONDAY.atTime(9, 0));
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    OpeningRow.remove(jdbc);
    instances
        .createProcessInstanceQuery()
        .processDefinitionKey(MailboxOpeningProcess.KEY)
        .list()
        .forEach(one -> instances.deleteProcessInstance(one.getId(), "test"));
    Stream.of("mailbox_letter", "mailbox_key", "mailbox_week")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  // The clock

  @Test
  void asksForEachBoxOnce() {
    week.run();
    week.run();

    assertThat(running(OWN)).isEqualTo(1);
    assertThat(running("XX-117-3")).isEqualTo(1);
    assertThat(rows(OWN)).containsExactly("2026-10-26 WAITING");
  }

  @Test
  void asksOnceThoughTwoNodesAskTogether() {
    CompletableFuture.allOf(CompletableFuture.runAsync(week), CompletableFuture.runAsync(week))
        .join();

    assertThat(running(OWN)).isEqualTo(1);
  }

  @Test
  void beginsWithTheWeeksFirstWorkingDay() {
    clock.set(LocalDateTime.of(2026, 10, 5, 9, 0)); // Monday of the National Day holidays
    week.run();
    assertThat(rows(OWN)).isEmpty();

    clock.set(LocalDateTime.of(2026, 10, 8, 9, 0));
    week.run();
    assertThat(rows(OWN)).containsExactly("2026-10-05 WAITING");
  }

  @Test
  void asksNobodyInAWeekThatIsNotWorked() {
    for (var day = LocalDate.of(2026, 2, 16); day.getMonthValue() == 2; day = day.plusDays(1)) {
      clock.set(day.atTime(9, 0));
      if (day.isBefore(LocalDate.of(2026, 2, 23))) {
        week.run();
      }
    }

    assertThat(rows(OWN)).isEmpty();
  }

  @Test
  void asksForThePresentWeekAloneAfterAMonthAndKeepsTheOthersAsMissed() {
    week.run();
    clock.set(LocalDateTime.of(2026, 11, 30, 9, 0));
    week.run();

    assertThat(running(OWN)).isEqualTo(1);
    assertThat(rows(OWN))
        .containsExactly(
            "2026-10-26 MISSED",
            "2026-11-02 MISSED",
            "2026-11-09 MISSED",
            "2026-11-16 MISSED",
            "2026-11-23 MISSED",
            "2026-11-30 WAITING");
  }

  @Test
  void asksNobodyBeforeTheOpeningDayAndMissesNothing() {
    OpeningRow.put(jdbc, LocalDate.of(2026, 11, 10));
    clock.set(LocalDateTime.of(2026, 11, 2, 9, 0));
    week.run();
    assertThat(rows(OWN)).isEmpty();

    clock.set(LocalDateTime.of(2026, 11, 9, 9, 0));
    week.run();
    assertThat(rows(OWN)).as("the week in which it opens").containsExactly("2026-11-09 WAITING");
  }

  @Test
  void tellsTheDeputyTheTrusteeAndTheOfficeOfAMissedWeek() {
    week.run();
    var number = number(ENTRUSTED);
    distribution.run();
    clock.set(MONDAY.plusDays(6).atTime(9, 0));
    week.run();
    distribution.run();

    assertThat(told(number, "MAILBOX_MISSED"))
        .containsExactlyInAnyOrder(deputyOf(ENTRUSTED), LIAISON, "yueyang.officer");
    assertThat(told(number, "TASK_WAITING")).contains(deputyOf(ENTRUSTED), LIAISON);
    assertThat(Visitor.signedIn(port, "yueyang.officer").get("/notices").body())
        .contains("代表信箱漏开：XX-001-2 岳阳街道社区卫生服务中心门厅，2026-10-26 起的一周没有开启");
  }

  // The keeper's work

  @Test
  void isOpenedEmptyWithOnePress() {
    week.run();
    var deputy = Visitor.signedIn(port, DEPUTY);
    assertThat(deputy.get("/mailboxes/" + OWN).body()).contains("已开箱，没有来信");
    open(deputy, OWN, "0");

    assertThat(running(OWN)).isZero();
    assertThat(rows(OWN)).containsExactly("2026-10-26 OPENED");
    assertThat(deputy.get("/mailboxes/" + OWN).body())
        .contains("已登记：来信 0 封")
        .doesNotContain("已开箱，没有来信");
  }

  @Test
  void waitsOnTheDeskOfItsDeputyByBoxAndPlace() {
    week.run();
    var deputy = Visitor.signedIn(port, DEPUTY);

    assertThat(deputy.get("/desk").body()).contains("开启信箱", "XX-001-1 岳阳街道社区文化活动中心门厅");
    assertThat(deputy.get("/desk/tasks/" + task(OWN, "Task_OpenMailbox")).body())
        .contains("/mailboxes/XX-001-1", "来信几封")
        .doesNotContain("/demands/KX-");
  }

  @Test
  void becomesADemandForEachLetterWhoseLastEndsTheTask() {
    week.run();
    open(Visitor.signedIn(port, DEPUTY), OWN, "2");
    assertThat(task(OWN, "Task_RegisterLetters")).isNotNull();

    register(OWN, DEPUTY, DEPUTY);
    assertThat(running(OWN)).isEqualTo(1);
    register(OWN, DEPUTY, DEPUTY);

    assertThat(running(OWN)).as("the deputy has them in his hands").isZero();
  }

  @Test
  void countsNoLetterTwiceAndNoneThatAVoterHandedInByItsCode() {
    week.run();
    open(Visitor.signedIn(port, DEPUTY), OWN, "2");
    registrar.handIn(letter(OWN, DEPUTY).on(MONDAY));
    register(OWN, DEPUTY, DEPUTY);

    assertThat(running(OWN)).as("one of two").isEqualTo(1);
  }

  @Test
  void isOpenedByItsTrusteeWhoHandsTheLettersOver() {
    week.run();
    var liaison = Visitor.signedIn(port, LIAISON);
    open(liaison, ENTRUSTED, "1");
    assertThat(liaison.get("/demands/new?mailbox=" + ENTRUSTED).body())
        .contains("value=\"XX-001-2\"", deputyOf(ENTRUSTED));
    register(ENTRUSTED, deputyOf(ENTRUSTED), LIAISON);

    var page = "/desk/tasks/" + task(ENTRUSTED, "Task_HandOverLetters");
    assertThat(submit(liaison, page, Map.of("handedOn", "2026-10-25"))).contains("早于开箱日期");
    submit(liaison, page, Map.of("handedOn", "2026-10-26"));

    assertThat(running(ENTRUSTED)).isZero();
    assertThat(liaison.get("/mailboxes/" + ENTRUSTED).body()).contains("2026-10-26 送交代表");
  }

  @Test
  void saysWhatBecameOfLettersThatAreNoDemands() {
    week.run();
    var deputy = Visitor.signedIn(port, DEPUTY);
    open(deputy, OWN, "1");
    submit(
        deputy, "/desk/tasks/" + task(OWN, "Task_RegisterLetters"), Map.of("rest", "一封感谢信，已转告联络站"));

    assertThat(running(OWN)).isZero();
    assertThat(deputy.get("/mailboxes/" + OWN).body()).contains("一封感谢信，已转告联络站");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "501", "三"})
  void refusesANumberThatCannotBeWithASentence(String letters) {
    week.run();
    var deputy = Visitor.signedIn(port, DEPUTY);
    var sent = new HashMap<>(Map.of("letters", letters));
    sent.put("_csrf", deputy.token("/account"));
    var answer = deputy.post("/mailboxes/%s/opening".formatted(OWN), sent);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("letters-reason");
    assertThat(rows(OWN)).containsExactly("2026-10-26 WAITING");
  }

  // Whose it is

  @Test
  void isShownToItsDeputyAndItsOfficeAndToNobodyElse() {
    week.run();

    for (var login :
        List.of(DEPUTY, LIAISON, "yueyang.officer", "district.officer", "supervisor")) {
      assertThat(Visitor.signedIn(port, login).get("/mailboxes").body())
          .as(login)
          .contains("岳阳街道社区文化活动中心门厅");
    }
    for (var login : List.of("deputy.d030", "fangsong.officer", "yueyang.handler")) {
      var stranger = Visitor.signedIn(port, login);
      assertThat(stranger.get("/mailboxes").body()).as(login).doesNotContain("岳阳街道社区文化活动中心门厅");
      assertThat(stranger.get("/mailboxes/" + OWN).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void isNotOpenedByALiaisonOfficerToWhomItIsNotEntrusted() {
    week.run();
    var liaison = Visitor.signedIn(port, LIAISON);
    assertThat(liaison.get("/mailboxes/" + OWN).body()).doesNotContain("已开箱，没有来信");
    open(liaison, OWN, "0");

    assertThat(rows(OWN)).containsExactly("2026-10-26 WAITING");
    assertThat(liaison.get("/mailboxes/" + OWN).body()).contains("由他人开箱");
  }

  @Test
  void keepsWhoHasHadTheKeys() {
    var officer = Visitor.signedIn(port, "yueyang.officer");
    hand(officer, Map.of("holder", DEPUTY, "since", "2026-10-01"));
    hand(officer, Map.of("holder", LIAISON, "since", "2026-10-26"));
    var page = officer.get("/mailboxes/" + OWN).body();

    assertThat(page).containsSubsequence("2026-10-26 起由", "2026-10-01 起由");
    assertThat(hand(officer, Map.of("holder", "fangsong.handler", "since", "2026-10-26")))
        .contains("请从列表中选择");
    assertThat(hand(officer, Map.of("holder", LIAISON, "since", "2026-10-27"))).contains("不能晚于今天");
    assertThat(hand(officer, Map.of("holder", LIAISON))).contains("请填写移交的日期");
  }

  private String hand(Visitor visitor, Map<String, String> fields) {
    return submit(visitor, "/mailboxes/%s/keys".formatted(OWN), fields);
  }

  private void open(Visitor visitor, String mailbox, String letters) {
    submit(visitor, "/mailboxes/%s/opening".formatted(mailbox), Map.of("letters", letters));
  }

  private static String submit(Visitor visitor, String page, Map<String, String> fields) {
    var sent = new HashMap<>(fields);
    sent.put("_csrf", visitor.token("/account"));
    return visitor.post(page, sent).body();
  }

  private void register(String mailbox, String deputy, String by) {
    registrar.register(letter(mailbox, deputy).on(MONDAY), people.find(by).orElseThrow());
  }

  private static Registrations letter(String mailbox, String deputy) {
    return Registrations.of()
        .with("channel", Channel.MAILBOX)
        .with("station", null)
        .with("mailbox", mailbox)
        .with("deputy", deputy);
  }

  private String deputyOf(String mailbox) {
    return jdbc.sql(
            "select login from roster_deputy where code ="
                + " (select deputy from roster_mailbox where code = ?)")
        .param(mailbox)
        .query(String.class)
        .single();
  }

  private List<String> rows(String mailbox) {
    return jdbc.sql("select week_of, state from mailbox_week where mailbox = ? order by week_of")
        .param(mailbox)
        .query((row, i) -> row.getString("week_of") + " " + row.getString("state"))
        .list();
  }

  private String number(String mailbox) {
    return "KX-"
        + jdbc.sql("select max(id) from mailbox_week where mailbox = ?")
            .param(mailbox)
            .query(Long.class)
            .single();
  }

  private long running(String mailbox) {
    return jdbc
        .sql("select id from mailbox_week where mailbox = ?")
        .param(mailbox)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(
            id ->
                instances
                    .createProcessInstanceQuery()
                    .processDefinitionKey(MailboxOpeningProcess.KEY)
                    .processInstanceBusinessKey("KX-" + id)
                    .count())
        .sum();
  }

  private String task(String mailbox, String element) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number(mailbox))
        .taskDefinitionKey(element)
        .singleResult()
        .getId();
  }

  private List<String> told(String number, String kind) {
    return jdbc.sql("select recipient from notification_notice where case_no = ? and kind = ?")
        .params(number, kind)
        .query(String.class)
        .list();
  }
}

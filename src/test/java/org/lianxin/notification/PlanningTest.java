package org.lianxin.notification;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.notification.NoticeRows.Made;
import org.lianxin.notification.NoticeSettings.Sms;
import org.lianxin.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Which notices leave in which message, and when; without a mail server they are shown. */
@LianxinTest
class PlanningTest {

  private static final String READER = "deputy.d001";
  private static final LocalDateTime TUESDAY_NOON = LocalDateTime.of(2026, 3, 10, 12, 0);
  private static final LocalDateTime SATURDAY_NIGHT = LocalDateTime.of(2026, 3, 14, 23, 0);

  private static int last = 0;

  @LocalServerPort int port;
  @Autowired Outbox outbox;
  @Autowired Distribution distribution;
  @Autowired Notices notices;
  @Autowired Wishes wishes;
  @Autowired Postman postman;
  @Autowired SentNotices sent;
  @Autowired DeliveryRows deliveries;
  @Autowired ReaderRows readers;
  @Autowired NoticeRows noticeRows;
  @Autowired DeliverySchedule schedule;
  @Autowired WorkingCalendar calendar;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private String caseNo;

  @BeforeEach
  void aDemandIsOnFile() {
    distribution.run();
    caseNo = "XQ-2017-%06d".formatted(++last);
    DemandOnFile.put(jdbc, caseNo, Map.of());
    jdbc.sql("delete from notification_delivery").update();
    jdbc.sql("delete from notification_schedule").update();
    wishes.write(READER, Reach.NOWHERE, Map.of());
    clock.set(TUESDAY_NOON);
  }

  @AfterEach
  void goOn() {
    clock.reset();
  }

  @Test
  void sendsWhatIsForWorkingHoursAtOnceInThemAndElseOnTheNextWorkingMorning() {
    task(1);
    clock.set(SATURDAY_NIGHT);
    task(1);

    assertThat(planned()).containsExactly("E 2026-03-10T12:00", "L2026-03-16 2026-03-16T09:00");
  }

  @Test
  void sendsWhatIsForTheListOnTheNextMorningAlsoAtNoon() {
    add(NoticeKind.DEMAND_STRUCK_OFF);

    assertThat(planned()).containsExactly("L2026-03-11 2026-03-11T09:00");
  }

  @Test
  void letsDutiesOfAnUrgentMatterThroughAtNightWhateverTheReaderWants() {
    wishes.write(READER, Reach.NOWHERE, Map.of(NoticeKind.TASK_WAITING, Wish.DIGEST));
    jdbc.sql("update demand_case set urgency = 'URGENT' where case_no = ?").param(caseNo).update();
    clock.set(SATURDAY_NIGHT);
    task(1);

    assertThat(planned()).containsExactly("E 2026-03-14T23:00");
  }

  @Test
  void sendsNothingOfWhatHappenedLongAgo() {
    clock.set(TUESDAY_NOON.minusDays(15));
    transaction.executeWithoutResult(
        status -> outbox.add(caseNo, NoticeKind.DEMAND_STRUCK_OFF, Set.of(READER), ""));
    clock.set(TUESDAY_NOON);
    distribution.run();

    assertThat(planned()).isEmpty();
    assertThat(notices.ofCase(caseNo)).hasSize(1);
  }

  @Test
  void makesOneListOfFiftyThingsAtTheSameInstantWithRoomForTwenty() {
    clock.set(SATURDAY_NIGHT);
    task(50);

    var bundle = bundles().get(0);
    assertThat(bundles()).hasSize(1);
    assertThat(scheduled()).containsExactly(bundle);
    var letter = postman.letter(bundle, deliveries.waiting(bundle));
    assertThat(letter.subject()).isEqualTo("【连心】您有 50 条通知");
    assertThat(letter.lines()).hasSize(20);
    assertThat(letter.more()).contains("另有 30 条，请登录查看。");
  }

  @Test
  void goesByWhatTheReaderWants() {
    wishes.write(
        READER,
        Reach.NOWHERE,
        Map.of(
            NoticeKind.REPLY_SIGNED, Wish.NEVER,
            NoticeKind.TASK_WAITING, Wish.DIGEST,
            NoticeKind.DEMAND_STRUCK_OFF, Wish.AT_ONCE));
    add(NoticeKind.REPLY_SIGNED);
    task(1);
    add(NoticeKind.DEMAND_STRUCK_OFF);

    assertThat(planned()).containsExactly("L2026-03-11 2026-03-11T09:00", "E 2026-03-10T12:00");
  }

  @Test
  void sendsByTextMessageOnlyWhatThePersonHasToDoAndOnlyToWhoGaveANumber() {
    wishes.write(READER, new Reach("", "+86 138-0000-0000"), Map.of());
    add(NoticeKind.REPLY_SIGNED);
    task(1);
    wishes.write(READER, Reach.NOWHERE, Map.of());
    task(1);

    assertThat(
            jdbc.sql(
                    "select n.kind from notification_delivery d join notification_notice n"
                        + " on n.id = d.notice where d.recipient = ? and d.channel = 'SMS'")
                .param(READER)
                .query(String.class)
                .list())
        .containsExactly("TASK_WAITING");
  }

  @Test
  void collectsForAGroupWhatReachesItWithinAMinute() {
    var at = TUESDAY_NOON.plusSeconds(59);
    assertThat(bundleOfAGroup(TUESDAY_NOON)).isEqualTo(bundleOfAGroup(at));
    assertThat(bundleOfAGroup(TUESDAY_NOON)).isEqualTo("WECOM:@group:M2026-03-10T12:01");
    assertThat(bundleOfAGroup(SATURDAY_NIGHT)).isEqualTo("WECOM:@group:L2026-03-16");
  }

  private String bundleOfAGroup(LocalDateTime at) {
    clock.set(at);
    var settings =
        RobotTransportTest.settings(
            new Sms("", ""),
            List.of(new Robot("group", SendingWay.WECOM, "B", "https://wecom.example", "")));
    jdbc.sql("delete from notification_delivery where recipient = '@group'").update();
    var made =
        new Made(
            new Notice(
                0,
                ++last,
                "@group",
                caseNo,
                NoticeKind.TASK_WAITING,
                "task-waiting",
                true,
                null,
                "",
                "",
                at,
                Optional.empty()),
            Sending.WORKING_HOURS);
    noticeRows.add(List.of(made));
    new Planning(deliveries, readers, schedule, settings, calendar, clock).plan(List.of(made));
    return jdbc.sql("select bundle from notification_delivery where recipient = '@group'")
        .query(String.class)
        .single();
  }

  @Test
  void refusesToTurnADutyOffAndAnAddressThatIsNone() {
    assertThatThrownBy(
            () -> wishes.write(READER, Reach.NOWHERE, Map.of(NoticeKind.TASK_WAITING, Wish.NEVER)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("TASK_WAITING");
    assertThatThrownBy(() -> wishes.write(READER, new Reach("deputy at home", ""), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mail");
    assertThatThrownBy(() -> wishes.write(READER, new Reach("", "58810001"), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("phone");
  }

  @Test
  void keepsWhatWasChosenBesideAnAddressThatIsNone() {
    var reader = Visitor.signedIn(port, READER);
    var token = reader.token("/notices/settings");

    var answer =
        reader.post(
            "/notices/settings",
            Map.of("_csrf", token, "mail", "deputy at home", "REPLY_SIGNED", "NEVER"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("deputy at home");
    assertThat(answer.body())
        .containsPattern("value=\"NEVER\"\\s+selected|selected=\"selected\"\\s+value=\"NEVER\"");
    assertThat(wishes.of(READER)).isEmpty();
  }

  @Test
  void showsWhatWouldHaveLeftAndSendsNothing() {
    task(1);
    postman.send(bundles().get(0));

    assertThat(sent.newest(Optional.of(READER), Optional.of(DeliveryState.SHOWN), 10))
        .singleElement()
        .satisfies(
            shown ->
                assertThat(sent.letter(List.of(shown)).subject())
                    .isEqualTo("【连心】“告知选民”等您办理：诉求 %s（照明）".formatted(caseNo)));
  }

  @Test
  void keepsWhatWasGivenUpWithItsReasonUntilSomebodySendsItAgain() {
    task(1);
    var bundle = bundles().get(0);
    postman.failed(bundle, new Undeliverable("no such user", null), true);
    jdbc.sql("delete from notification_schedule").update();

    var dead = sent.newest(Optional.empty(), Optional.of(DeliveryState.DEAD), 10).get(0);
    assertThat(dead.fault()).contains("no such user");
    sent.sendAgain(dead);

    assertThat(scheduled()).containsExactly(bundle);
    postman.send(bundle);
    assertThat(sent.find(dead.id()).orElseThrow().state()).isEqualTo(DeliveryState.SHOWN);
  }

  @Test
  void plansAgainWhatShouldHaveLeftAndIsOnNoSchedule() {
    task(1);
    jdbc.sql("delete from notification_schedule").update();
    clock.set(TUESDAY_NOON.plusMinutes(2));
    postman.planForgotten();

    assertThat(scheduled()).isEqualTo(bundles());
  }

  /** Number, matter and step: the words of the voter and where he lives stay here. */
  @Test
  void takesNothingOfTheVoterAlong() {
    jdbc.sql(
            "update demand_case set subject = '李小龙家漏水', own_words = '我叫李小龙，电话13800138000',"
                + " place = '幸福路1号' where case_no = ?")
        .param(caseNo)
        .update();
    task(1);
    for (var kind : NoticeKind.values()) {
      add(kind);
    }

    var leaves =
        bundles().stream()
            .map(bundle -> postman.letter(bundle, deliveries.waiting(bundle)))
            .map(
                letter ->
                    letter.subject() + MailTransport.text(letter) + MailTransport.html(letter))
            .collect(joining());
    assertThat(leaves).contains(caseNo, "照明").doesNotContain("李小龙", "1380013", "幸福路");
  }

  private void task(int times) {
    transaction.executeWithoutResult(
        status ->
            IntStream.range(0, times)
                .forEach(i -> outbox.taskWaits("t" + i, caseNo, "告知选民", () -> Set.of(READER))));
    distribution.run();
  }

  private void add(NoticeKind kind) {
    transaction.executeWithoutResult(
        status -> outbox.add(caseNo, kind, Set.of(READER), "2026-03-20"));
    distribution.run();
  }

  private List<String> planned() {
    return jdbc.sql(
            "select bundle, due_at from notification_delivery where recipient = ? order by id")
        .param(READER)
        .query(
            (row, i) ->
                row.getString("bundle").split(":")[2].replaceFirst("E\\d+", "E")
                    + " "
                    + row.getObject("due_at", LocalDateTime.class))
        .list();
  }

  private List<String> bundles() {
    return jdbc.sql("select distinct bundle from notification_delivery where recipient = ?")
        .param(READER)
        .query(String.class)
        .list();
  }

  private List<String> scheduled() {
    return jdbc.sql("select task_instance from notification_schedule").query(String.class).list();
  }
}

package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Samples;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Receipt;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.notification.Distribution;
import org.lianxin.notification.Notice;
import org.lianxin.notification.NoticeKind;
import org.lianxin.notification.Notices;
import org.lianxin.withdrawal.Withdrawals;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** 补充、催办、申请撤回、提醒评价: what a voter does on the page where he follows his case. */
@LianxinTest
@ExtendWith(OutputCaptureExtension.class)
class VoterAsksTest {

  private static final String CALL = "Task_CallVoterBack";
  private static final String DECIDE = "Task_DecideWithdrawal";
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired MovableClock clock;
  @Autowired Demands demands;
  @Autowired Withdrawals withdrawals;
  @Autowired Attachments attachments;
  @Autowired CaseTimeline timeline;
  @Autowired Notices notices;
  @Autowired Distribution distribution;

  @Autowired
  @Qualifier("reminders")
  Runnable reminders;

  @Autowired JdbcClient jdbc;

  private final RealCase told = Ways.told("C1");
  private Ways ways;
  private Way way;
  private Visitor voter;

  @BeforeEach
  void theVoterComesWithTheCode() {
    ways = new Ways(port, beans);
    var deputy = people.find(told.deputy()).orElseThrow();
    var receipt = registrar.register(told.registration(LocalDate.now(clock)), deputy);
    way = ways.resume(told, receipt.caseNo());
    voter = follower(receipt);
  }

  @AfterEach
  void theClockIsRightAgain() {
    clock.reset();
  }

  // Adding to it

  @Test
  void whatIsAddedReachesWhoHasTheCaseByNoticeTimelineAndPage() {
    way.goesTo("Task_HandleDemand");
    var before = told(NoticeKind.VOTER_ADDED).size();

    var sent = add(Map.of("words", "昨天又积水了，<b>水深</b>到膝盖"), Map.of("水.jpg", Samples.jpg()));

    assertThat(Visitor.location(sent)).isEqualTo("/follow");
    assertThat(page()).contains("补充的情况已经收到", "您补充过1次");
    assertThat(before).isZero();
    assertThat(told(NoticeKind.VOTER_ADDED))
        .contains(told.deputy(), "yueyang.handler", "yueyang.officer")
        .doesNotHaveDuplicates();
    assertThat(story()).contains("voter.timeline.added", "attachment.timeline.attached");
    assertThat(ways.visitor("yueyang.handler").get("/demands/" + way.caseNo()).body())
        .contains("昨天又积水了，&lt;b&gt;水深&lt;/b&gt;到膝盖")
        .doesNotContain("<b>水深</b>");
    var officer = people.find("yueyang.officer").orElseThrow();
    assertThat(attachments.of(way.caseNo(), officer).shown()).hasSize(1);
  }

  @Test
  void aFormThatIsSentTwiceAddsOnce() {
    var fields = fields(Map.of("words", "灯还是不亮"));

    voter.upload("/follow/addition", "text/html", fields, Map.of());
    voter.upload("/follow/addition", "text/html", fields, Map.of());

    assertThat(kept()).containsExactly("ADDITION");
  }

  @Test
  void whatCannotBeAddedLosesNoWordsAndSaysWhy() {
    var refused = add(Map.of("words", "写了很久的话"), Map.of("灯.jpg", "no picture".getBytes()));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(HtmlUtils.htmlUnescape(refused.body())).contains("写了很久的话", "class=\"reason\"");
    assertThat(add(Map.of("words", " \n"), Map.of()).body()).contains("请写要补充的情况");
    assertThat(add(Map.of("words", "长".repeat(2001)), Map.of()).body()).contains("最多2000字");
    assertThat(kept()).isEmpty();
  }

  @Test
  void oneDemandIsAddedToFiveTimesADay() {
    for (int times = 0; times < 5; times++) {
      add(Map.of("words", "第" + times + "次"), Map.of());
    }

    assertThat(add(Map.of("words", "第六次"), Map.of()).body()).contains("一天最多补充5次");

    clock.set(LocalDateTime.now(clock).plusDays(1));
    voter = follower(again());
    assertThat(add(Map.of("words", "第二天"), Map.of()).statusCode()).isEqualTo(302);
  }

  // Urging

  @Test
  void anUrgeReachesUnitLeaderOfficeAndDeputyAndIsCounted() {
    way.goesTo("Task_HandleDemand");

    assertThat(Visitor.location(urge())).isEqualTo("/follow");

    assertThat(told(NoticeKind.VOTER_URGED))
        .contains("yueyang.handler", "yueyang.leader", "yueyang.officer", told.deputy())
        .doesNotHaveDuplicates();
    assertThat(story()).contains("voter.timeline.urged");
    assertThat(page()).contains("您催过1次", "起可以再催").doesNotContain("催一催</button>");
    assertThat(urge().body()).contains("您刚催过");

    clock.set(LocalDateTime.now(clock).plusDays(7));
    voter = follower(again());
    assertThat(urge().statusCode()).isEqualTo(302);
    assertThat(page()).contains("您催过2次");
    assertThat(ways.visitor("yueyang.officer").get("/demands/" + way.caseNo()).body())
        .contains("选民催办次数");
  }

  @Test
  void nobodyIsUrgedWhenNothingIsToBeDone() {
    way.goesQuicklyToTheEnd();

    assertThat(page()).doesNotContain("催一催</button>", "申请撤回</button>", "提交补充</button>");
    assertThat(urge().body()).contains("现在没有到期要办的事可以催");
    assertThat(add(Map.of("words", "还有"), Map.of()).body()).contains("已经办结");
    assertThat(want("").body()).contains("不能撤回");
    assertThat(kept()).isEmpty();
  }

  @Test
  void aClockThatStandsIsShownAndTheVoterMayAddWhatItWaitsFor() {
    way.goesTo("Task_HandleDemand");
    var until = LocalDate.now(clock).plusDays(20).toString();
    way.does(
        "yueyang.handler",
        "Task_HandleDemand",
        Map.of(
            "notes", "等选民补材料",
            "nextStep", "SUSPENSION",
            "reason", "等选民补材料",
            "askedUntil", until));
    way.does(
        "yueyang.officer", "Task_DecideSuspension", Map.of("verdict", "APPROVED", "newDay", until));

    assertThat(page()).contains("经批准暂停计算时间", until, "提交补充</button>");
  }

  // Taking it back

  @Test
  void aWishToTakeItBackIsACallForTheDeputyAndNothingMore() {
    way.goesTo("Task_HandleDemand");

    assertThat(Visitor.location(want("邻居修好了"))).isEqualTo("/follow");

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.HANDLING);
    assertThat(withdrawals.isAsked(way.caseNo())).isFalse();
    assertThat(way.waits()).contains(CALL);
    assertThat(way.shows(told.deputy(), CALL).toString()).contains("邻居修好了");
    assertThat(page()).contains("代表会给您回电").doesNotContain("申请撤回</button>");
    assertThat(want("再申请").body()).contains("您已经申请过撤回");
  }

  @Test
  void whatTheVoterConfirmsIsDecidedByAnotherPersonAsEveryWithdrawal() {
    way.goesTo("Task_HandleDemand");
    want("邻居修好了");

    way.does(told.deputy(), CALL, call("CONFIRMED", "选民说邻居已经修好，不用再办"));

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.HANDLING);
    assertThat(way.waits()).contains(DECIDE);
    assertThat(page()).contains("您在电话里确认撤回");
    way.does("yueyang.officer", DECIDE, Map.of("verdict", "GRANT"));
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.WITHDRAWN);
    assertThat(story())
        .containsSubsequence(
            "voter.timeline.withdrawal-wanted",
            "voter.timeline.called",
            "withdrawal.timeline.asked",
            "withdrawal.timeline.withdrawn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"STAYS", "NOT_REACHED"})
  void whatTheVoterDoesNotConfirmGoesOnAndMayBeAskedAgain(String result) {
    want("");

    way.does("yueyang.liaison", CALL, call(result, "打了三次"));

    assertThat(withdrawals.isAsked(way.caseNo())).isFalse();
    assertThat(way.waits()).doesNotContain(CALL);
    assertThat(page()).contains("继续办理", "申请撤回</button>");
    assertThat(Visitor.location(want("还是想撤回"))).isEqualTo("/follow");
  }

  @Test
  void whatIsAnsweredMeanwhileIsNotTakenBackByACall() {
    way.goesTo("Task_SignByUnit");
    want("");
    way.does(
        "yueyang.leader", "Task_SignByUnit", way.answersAt("Task_SignByUnit", "yueyang.leader"));

    way.isRefused(told.deputy(), CALL, call("CONFIRMED", "选民确认"), "不能撤回");
    way.does(told.deputy(), CALL, call("STAYS", "已说明不能撤回"));

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.REPLIED);
  }

  @Test
  void aCallIsNotFromBeforeTheWish() {
    want("");
    var early = new HashMap<String, Object>(call("STAYS", "说过"));
    early.put("calledOn", LocalDate.now(clock).minusDays(1).toString());

    way.isRefused(told.deputy(), CALL, early, "选民申请撤回");
  }

  // The one reminder

  @Test
  void whoSaidNothingIsRemindedOnceThroughTheDeputy() {
    way.goesTo("Task_ApplyStrikeOff");
    reminders.run();
    assertThat(told(NoticeKind.ANSWER_AWAITED)).as("too early").isEmpty();

    clock.set(LocalDateTime.now(clock).plusDays(7));
    reminders.run();
    assertThat(told(NoticeKind.ANSWER_AWAITED)).containsExactly(told.deputy());

    clock.set(LocalDateTime.now(clock).plusDays(60));
    reminders.run();
    assertThat(told(NoticeKind.ANSWER_AWAITED)).hasSize(1);
    assertThat(story()).containsOnlyOnce("voter.timeline.reminded");
  }

  @Test
  void whoAnsweredIsNotReminded() {
    way.goesTo("Task_ApplyStrikeOff");
    voter.post(
        "/follow/answer",
        Map.of("solved", "YES", "rating", "SATISFIED", "_csrf", voter.token("/follow")));

    clock.set(LocalDateTime.now(clock).plusDays(8));
    reminders.run();

    assertThat(told(NoticeKind.ANSWER_AWAITED)).isEmpty();
  }

  @Test
  void aSecondTellingBringsNoSecondReminder() {
    way.goesTo("Task_ApplyStrikeOff");
    clock.set(LocalDateTime.now(clock).plusDays(7));
    reminders.run();
    voter = follower(again());
    voter.post(
        "/follow/answer",
        Map.of(
            "solved", "NO",
            "rating", "DISSATISFIED",
            "words", "又坏了",
            "_csrf", voter.token("/follow")));
    way.settle();
    way.goesTo("Task_ApplyStrikeOff");

    clock.set(LocalDateTime.now(clock).plusDays(30));
    reminders.run();

    assertThat(told(NoticeKind.ANSWER_AWAITED)).hasSize(1);
  }

  // Attacks

  @Test
  void whoHasNoCodeAsksNothing() {
    var stranger = new Visitor(port);
    for (var form : List.of("addition", "urge", "withdrawal")) {
      var sent =
          stranger.post(
              "/follow/" + form,
              Map.of(
                  "key", UUID.randomUUID().toString(),
                  "number", way.caseNo(),
                  "caseNo", way.caseNo(),
                  "words", "冒充",
                  "_csrf", stranger.token("/follow")));
      assertThat(Visitor.location(sent)).as(form).isEqualTo("/follow?again");
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void aFormWithoutItsTokenIsLedToAFreshOne() {
    assertThat(Visitor.location(voter.post("/follow/urge", Map.of("key", "x"))))
        .isEqualTo("/follow?again");
  }

  @Test
  void surviveWhateverIsSent() {
    for (var odd : new String[] {"", "\u0000", "\uD800", "x".repeat(100_000), "${7*7}", "<b>"}) {
      for (var form : List.of("addition", "urge", "withdrawal")) {
        var sent =
            voter.post(
                "/follow/" + form,
                Map.of("key", odd, "words", odd, "_csrf", voter.token("/follow")));
        assertThat(sent.statusCode()).as(form + " " + odd).isIn(400, 422);
      }
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void onAnAccusationNothingIsOfferedAndNothingTaken() {
    var liaison = people.find(Registrations.LIAISON).orElseThrow();
    var accused =
        registrar.register(
            Registrations.of()
                .with("accusation", true)
                .with("accusedBody", "310117-SWJ")
                .on(LocalDate.now(clock)),
            liaison);
    voter = follower(accused);
    way = ways.resume(told, accused.caseNo());

    assertThat(page()).doesNotContain("name=\"key\"");
    for (var form : List.of("addition", "urge", "withdrawal")) {
      var sent =
          voter.post(
              "/follow/" + form,
              Map.of(
                  "key", UUID.randomUUID().toString(),
                  "words", "再举报",
                  "_csrf", voter.token("/login")));
      assertThat(sent.statusCode()).as(form).isEqualTo(422);
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void nothingOfTheVoterLeavesByNoticesPagesOrLog(CapturedOutput log) {
    var canary =
        registrar.register(
            Registrations.of()
                .with("name", "欧阳金丝雀")
                .with("phone", "13900008877")
                .with("address", "金丝雀路99弄1号")
                .on(LocalDate.now(clock)),
            people.find(Registrations.LIAISON).orElseThrow());
    way = ways.resume(told, canary.caseNo());
    voter = follower(canary);
    add(Map.of("words", "又积水了"), Map.of());
    urge();
    want("不办了");

    distribution.run();

    var seen = new StringBuilder(log.getAll()).append(page());
    notices
        .ofCase(way.caseNo())
        .forEach(notice -> seen.append(notices.text(notice, Locale.SIMPLIFIED_CHINESE)));
    seen.append(jdbc.sql("select text_ from ACT_RU_VARIABLE").query(String.class).list());
    timeline.of(way.caseNo()).forEach(entry -> seen.append(entry.values()));
    assertThat(seen.toString()).contains("选民催办", way.caseNo());
    assertThat(seen.toString()).doesNotContain("金丝雀", "13900008877", "139******77");
  }

  private Map<String, Object> call(String result, String said) {
    return Map.of("result", result, "calledOn", LocalDate.now(clock).toString(), "said", said);
  }

  private HttpResponse<String> add(Map<String, String> given, Map<String, byte[]> files) {
    return voter.upload("/follow/addition", "text/html", fields(given), files);
  }

  private HttpResponse<String> urge() {
    return voter.post("/follow/urge", fields(Map.of()));
  }

  private HttpResponse<String> want(String words) {
    return voter.post("/follow/withdrawal", fields(Map.of("words", words)));
  }

  /** As the page gives them; where it has no form any more, as somebody kept it. */
  private Map<String, String> fields(Map<String, String> given) {
    var fields = new HashMap<>(given);
    var found = KEY.matcher(page());
    fields.put("key", found.find() ? found.group(1) : UUID.randomUUID().toString());
    fields.put("_csrf", voter.token("/login"));
    return fields;
  }

  private Receipt receipt;

  private Visitor follower(Receipt given) {
    receipt = given;
    var visitor = new Visitor(port);
    visitor.post(
        "/follow",
        Map.of("number", given.caseNo(), "code", given.code(), "_csrf", visitor.token("/follow")));
    return visitor;
  }

  private Receipt again() {
    return receipt;
  }

  private String page() {
    return HtmlUtils.htmlUnescape(voter.get("/follow").body());
  }

  private List<String> told(NoticeKind kind) {
    distribution.run();
    return notices.ofCase(way.caseNo()).stream()
        .filter(notice -> notice.kind() == kind)
        .map(Notice::recipient)
        .toList();
  }

  private List<String> kept() {
    return jdbc.sql("select kind from voter_request where case_no = ? order by id")
        .param(way.caseNo())
        .query(String.class)
        .list();
  }

  private List<String> story() {
    return timeline.of(way.caseNo()).stream().map(CaseTimeline.Entry::code).toList();
  }
}

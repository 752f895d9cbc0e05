package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.closedloop.LedgerVerifier;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Splits;
import org.lianxin.directory.People;
import org.lianxin.handling.Orders;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 选民评价: the voter says himself whether it is solved, and what follows from it. */
@LianxinTest
class VoterAnswersTest {

  private static final String APPLY = "Task_ApplyStrikeOff";
  private static final Pattern LINK = Pattern.compile("/follow/answer/([\\w-]{43})");
  private static final Map<String, String> CONTENT =
      Map.of("told", "YES", "solved", "YES", "toThePoint", "YES", "rating", "SATISFIED");
  private static final Map<String, String> UNSOLVED =
      Map.of("solved", "NO", "rating", "DISSATISFIED", "words", "路灯第三天又不亮了");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired MovableClock clock;
  @Autowired Demands demands;
  @Autowired Splits splits;
  @Autowired Orders orders;
  @Autowired CaseTimeline timeline;
  @Autowired LedgerVerifier ledgers;
  @Autowired JdbcClient jdbc;

  private final RealCase told = Ways.told("C1");
  private Ways ways;
  private Way way;
  private Visitor voter;

  @BeforeEach
  void theVoterComesWithTheCode() {
    var deputy = people.find(told.deputy()).orElseThrow();
    var receipt = registrar.register(told.registration(LocalDate.now(clock)), deputy);
    ways = new Ways(port, beans);
    way = ways.resume(told, receipt.caseNo());
    voter = new Visitor(port);
    voter.post(
        "/follow",
        Map.of(
            "number", receipt.caseNo(), "code", receipt.code(), "_csrf", voter.token("/follow")));
  }

  @AfterEach
  void theLedgersAreSound() {
    clock.reset();
    jdbc.sql("delete from signin_throttle where subject like 'answer:%'").update();
    assertThat(ledgers.verify().faults()).isEmpty();
  }

  // Who answers, and how

  @Test
  void nobodyIsAskedBeforeTheResultWasTold() {
    way.goesTo("Task_TellVoter");

    assertThat(Visitor.location(voter.get("/follow/answer"))).isEqualTo("/follow");
    assertThat(answer(CONTENT).statusCode()).isEqualTo(302);
    assertThat(kept()).isEmpty();
  }

  @Test
  void aProgramThatOpensTheLinkAndSendsTheFormHasAnsweredNothing() {
    way.goesTo(APPLY);
    var link = link();
    var robot = new Visitor(port);

    var page = robot.get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("问题解决了吗")
        .doesNotContain("checked", "<script", told.subject(), told.reply(), "来访选民");
    var sent =
        robot.post(
            "/follow/answer",
            Map.of("token", token(link), "words", "", "_csrf", robot.token(link)));

    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("请选择问题有没有解决", "请选择满意不满意");
    assertThat(kept()).isEmpty();
    assertThat(way.waits()).contains(APPLY);
    assertThat(robot.get(link).body()).as("the voter comes after it").doesNotContain("作过评价");
  }

  @Test
  void theLinkAsksTheVoterWithoutTheCode() {
    way.goesTo(APPLY);
    var link = link();
    assertThat(link()).as("it can be printed again").isEqualTo(link);
    var phone = new Visitor(port);
    var fields = new HashMap<>(CONTENT);
    fields.put("token", token(link));
    fields.put("_csrf", phone.token(link));

    assertThat(phone.post("/follow/answer", fields).body()).contains("谢谢您的评价");

    assertThat(phone.get(link).body()).contains("作过评价", "问题解决了吗？ 是");
    assertThat(phone.get("/follow").body()).as("it opens nothing else").contains("name=\"code\"");
    assertThat(phone.get("/follow/answer/" + "x".repeat(43)).statusCode()).isEqualTo(404);
  }

  @Test
  void wrongLinksAreCountedAlsoWhereTheFormIsSent() {
    way.goesTo(APPLY);
    var link = link();
    var robot = new Visitor(port);
    var token = robot.token(link);
    var wrong = new HashMap<>(CONTENT);
    wrong.put("token", "x".repeat(43));
    wrong.put("_csrf", token);
    for (int tries = 0; tries < 20; tries++) {
      assertThat(robot.post("/follow/answer", wrong).statusCode()).isEqualTo(404);
    }

    assertThat(robot.post("/follow/answer", wrong).statusCode()).isEqualTo(429);
    assertThat(robot.get(link).statusCode()).isEqualTo(429);
  }

  @Test
  void theLastOfAllAnswersCountsForFourteenDays() {
    way.goesTo(APPLY);
    answer(CONTENT);
    var later = new HashMap<>(CONTENT);
    later.put("rating", "BASICALLY");
    later.put("by", "HELPER");

    assertThat(answer(later).body()).contains("谢谢您的评价");

    assertThat(kept()).containsExactly("SATISFIED false", "BASICALLY true");
    assertThat(voter.get("/follow/answer").body()).contains("作过评价", "您满意吗？ 基本满意", "可以修改");
    assertThat(story()).contains("feedback.timeline.voter-answered-by-helper");

    var link = link();
    clock.set(LocalDateTime.now(clock).plusDays(15));
    assertThat(new Visitor(port).get(link).body())
        .contains("作过评价", "已经过了")
        .doesNotContain("name=\"solved\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yueyang.liaison", "yueyang.officer", "deputy.d001", "supervisor"})
  void nobodyInTheChainAnswersForTheVoter(String login) {
    way.goesTo(APPLY);
    var link = link();
    var insider = ways.visitor(login);
    var fields = new HashMap<>(CONTENT);
    fields.put("token", token(link));
    fields.put("_csrf", insider.token(link));

    var refused = insider.post("/follow/answer", fields);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("不能替选民评价");
    assertThat(kept()).isEmpty();
  }

  @Test
  void theSlipIsPrintedByWhoMayReadTheCaseButNotByTheUnitThatItJudges() {
    way.goesTo(APPLY);

    assertThat(ways.visitor("yueyang.liaison").get("/demands/" + way.caseNo()).body())
        .contains(slip());
    assertThat(ways.visitor("yueyang.liaison").get(slip()).body())
        .contains(way.caseNo(), "选民评价单", "□ ")
        .doesNotContain("来访选民", told.subject());
    assertThat(ways.visitor("fangsong.officer").get(slip()).statusCode()).isEqualTo(404);
    for (var ofTheUnit : List.of("yueyang.handler", "yueyang.leader")) {
      var visitor = ways.visitor(ofTheUnit);
      assertThat(visitor.get("/demands/" + way.caseNo()).body())
          .contains(told.subject())
          .doesNotContain(slip());
      assertThat(visitor.get(slip()).statusCode()).isEqualTo(404);
    }
    assertThat(Visitor.location(new Visitor(port).get(slip()))).isEqualTo("/login");
  }

  // Not solved

  @ParameterizedTest
  @ValueSource(strings = {APPLY, "Task_ConfirmStrikeOff"})
  void whatIsNotSolvedIsHandledAgainForTheReasonThatTheVoterGives(String reached) {
    way.goesTo(reached);
    var withoutReason = new HashMap<>(UNSOLVED);
    withoutReason.remove("words");
    assertThat(answer(withoutReason).body()).contains("请写一句哪里没有解决");

    assertThat(answer(UNSOLVED).body()).contains("已经记下");

    way.settle();
    assertThat(way.waits()).containsExactly("Task_ContactDeputy");
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.HANDLING);
    var order = orders.current(way.caseNo());
    assertThat(order.round()).isEqualTo(2);
    assertThat(order.instruction()).contains("路灯第三天又不亮了");
    assertThat(Visitor.location(voter.get("/follow/answer"))).isEqualTo("/follow");

    way.goesTo(APPLY);
    assertThat(answer(CONTENT).body()).contains("谢谢您的评价");
    way.goesQuicklyToTheEnd();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
  }

  @Test
  void whatCannotBeRepeatedWithoutADecisionIsDecided() {
    way.goesTo(APPLY);
    answer(UNSOLVED);
    way.settle();
    way.goesTo(APPLY);

    answer(UNSOLVED);

    way.settle();
    assertThat(way.waits()).containsExactly("Task_DecideDispute");
  }

  @Test
  void whatIsNotSolvedAfterTheStrikeOffComesToTheDeputyOnceMore() {
    way.goesQuicklyToTheEnd();
    answer(UNSOLVED);
    var other = new HashMap<>(UNSOLVED);
    other.put("words", "还是不亮");
    answer(other);

    var again = splits.others(way.caseNo());
    assertThat(again).hasSize(1);
    var opened = ways.resume(told, again.get(0));
    assertThat(opened.waits()).containsExactly("Task_VerifyDemand");
    assertThat(demands.get(again.get(0)).deputy()).isEqualTo(told.deputy());
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(story()).contains("demand.timeline.again");
  }

  private HttpResponse<String> answer(Map<String, String> given) {
    var fields = new HashMap<>(given);
    fields.put("_csrf", voter.token("/login"));
    return voter.post("/follow/answer", fields);
  }

  private String slip() {
    return "/demands/" + way.caseNo() + "/answer-slip";
  }

  private String link() {
    var found = LINK.matcher(ways.visitor("yueyang.liaison").get(slip()).body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private List<String> kept() {
    return jdbc.sql(
            "select rating, by_helper from feedback_voter_answer where case_no = ? order by id")
        .param(way.caseNo())
        .query((row, i) -> row.getString("rating") + " " + row.getBoolean("by_helper"))
        .list();
  }

  private List<String> story() {
    return timeline.of(way.caseNo()).stream().map(CaseTimeline.Entry::code).toList();
  }
}

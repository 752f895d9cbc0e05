package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.LedgerVerifier;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.LedgerState;
import org.lianxin.evidence.EvidenceVerifier;
import org.lianxin.feedback.Reopenings;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.shared.Refusal;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** 回头看: closed cases that somebody looks at again, and what comes of it (rule looked-back). */
@LianxinTest
class LookBackTest {

  private static final String SUPERVISOR = "supervisor";
  private static final String CHECK = "Task_CheckResult";
  private static final String FOLLOW = "Task_FollowUpResult";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Orders orders;
  @Autowired Ledgers ledgers;
  @Autowired LedgerVerifier verifier;
  @Autowired EvidenceVerifier evidence;
  @Autowired Reopenings reopenings;
  @Autowired CaseTimeline timeline;
  @Autowired TransactionOperations transaction;
  @Autowired MovableClock clock;

  private Ways ways;
  private Way way;
  private String caseNo;
  private String page;

  @BeforeEach
  void aCaseIsClosed() {
    ways = new Ways(port, beans);
    way = ways.begin(Ways.told("C1")).goesQuicklyToTheEnd();
    caseNo = way.caseNo();
  }

  @AfterEach
  void theRecordIsWhole() {
    assertThat(verifier.verify().faults()).isEmpty();
    assertThat(verifier.doubles()).noneMatch(fault -> fault.caseNo().equals(caseNo));
    assertThat(evidence.verify(caseNo).faults()).isEmpty();
  }

  @Test
  void whatIsRealIsConfirmed() {
    beginsWith(SUPERVISOR, "SUPERVISORS");

    way.does(SUPERVISOR, CHECK, found("SOLVED", "CONFIRMED"));

    assertThat(way.waits()).isEmpty();
    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(story()).contains("lookback.timeline.checked");
    assertThat(see(SUPERVISOR)).contains("已解决", "属实", "走访").contains(after("100.0%", 1, 1));
  }

  @Test
  void whatIsUnsolvedGoesBackToItsHandlerUnderItsNumber() {
    var numbers = ledgers.of(caseNo).stream().map(LedgerRow::number).toList();
    beginsWith(SUPERVISOR, "SUPERVISORS");

    way.does(SUPERVISOR, CHECK, found("UNSOLVED", "REOPENED"));

    assertThat(way.waits()).containsExactly("Task_ContactDeputy");
    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.HANDLING);
    var rounds = orders.of(caseNo);
    assertThat(rounds).extracting(Order::round).containsExactly(1, 2);
    assertThat(rounds).extracting(Order::responsible).containsOnly(rounds.get(0).responsible());
    assertThat(rounds.get(1).instruction()).contains("雨后又积水");
    assertThat(ledgers.of(caseNo)).extracting(LedgerRow::number).isEqualTo(numbers);
    assertThat(ledgers.of(caseNo)).extracting(LedgerRow::state).containsOnly(LedgerState.OPEN);
    assertThat(see(SUPERVISOR))
        .as("nothing is solved while it is open")
        .contains(after("0.0%", 0, 1));

    way.goesQuicklyToTheEnd();
    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(story())
        .containsSubsequence(
            "closedloop.timeline.struck-off",
            "feedback.timeline.reopened",
            "closedloop.timeline.struck-off");
    assertThat(see(SUPERVISOR)).as("its voter says so now").contains(after("100.0%", 1, 1));
  }

  @Test
  void whatIsNotRealIsFollowedUpAndThenHandledAgain() {
    beginsWith(SUPERVISOR, "SUPERVISORS");
    var notReal = new HashMap<>(found("PARTLY", "NOT_REAL"));
    way.isRefused(SUPERVISOR, CHECK, notReal, "请选择跟进方式");
    notReal.put("followUp", "SUPERVISE");
    notReal.put("followUpBy", LocalDate.now(clock).plusDays(10).toString());
    way.does(SUPERVISOR, CHECK, notReal);

    assertThat(way.shows(SUPERVISOR, FOLLOW).toString()).contains("再督办", "雨后又积水");
    way.isRefused(SUPERVISOR, FOLLOW, followed("SOLVED", "REOPENED"), "请定为属实");
    way.does(SUPERVISOR, FOLLOW, followed("UNSOLVED", "REOPENED"));

    assertThat(way.waits()).containsExactly("Task_ContactDeputy");
    assertThat(orders.current(caseNo).instruction()).contains("到现场再督办过");
    assertThat(story()).contains("lookback.timeline.not-real", "lookback.timeline.followed");
    way.goesQuicklyToTheEnd();
  }

  @Test
  void aFollowUpMayAlsoEndIt() {
    beginsWith(SUPERVISOR, "SUPERVISORS");
    var notReal = new HashMap<>(found("UNSOLVED", "NOT_REAL"));
    notReal.put("followUp", "INSPECT");
    notReal.put("followUpBy", LocalDate.now(clock).toString());
    way.does(SUPERVISOR, CHECK, notReal);

    way.does(SUPERVISOR, FOLLOW, followed("SOLVED", "SETTLED"));

    assertThat(way.waits()).isEmpty();
    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(see(SUPERVISOR)).contains("再检查");
  }

  @Test
  void nobodyLooksBackOnHisOwnWork() {
    beginsWith("yueyang.officer", "OFFICERS");

    way.isRefused("yueyang.officer", CHECK, found("SOLVED", "CONFIRMED"), "这件诉求您承办、审核或者销号过");
  }

  @Test
  void itIsHandledAgainOnce() {
    transaction.executeWithoutResult(step -> reopenings.reopen(caseNo, "雨后又积水", SUPERVISOR));
    way.settle();

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    step -> reopenings.reopen(caseNo, "雨后又积水", SUPERVISOR)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("feedback.reopening.open");
    assertThat(orders.of(caseNo)).hasSize(2);
    assertThat(way.waits()).containsExactly("Task_ContactDeputy");
  }

  @Test
  void aCaseIsNotLookedAtTwiceAtOnce() {
    beginsWith(SUPERVISOR, "SUPERVISORS");

    var again = begin(SUPERVISOR, "SUPERVISORS");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("没有符合条件的已销号诉求");
  }

  @Test
  void aSampleIsDrawnByASeedThatThePageShows() {
    var fields = fields(SUPERVISOR, "SUPERVISORS");
    fields.put("sampleSize", "1");
    page = Visitor.location(ways.visitor(SUPERVISOR).post("/look-backs", fields));
    way.settle();

    assertThat(see(SUPERVISOR)).containsPattern("随机抽查1件，种子[0-9a-f]{16}").contains(caseNo);
  }

  @Test
  void anOfficeLooksBackOnItsOwnCasesAndOthersDoNotSeeIt() {
    var other = begin("fangsong.officer", "LIAISON_OFFICERS");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("没有符合条件的已销号诉求");

    beginsWith("yueyang.officer", "LIAISON_OFFICERS");

    assertThat(see("yueyang.liaison")).contains(caseNo);
    assertThat(ways.visitor("fangsong.officer").get(page).statusCode()).isEqualTo(404);
    assertThat(ways.visitor("fangsong.officer").get("/look-backs").body()).doesNotContain(page);
    assertThat(ways.visitor("deputy.d001").get("/look-backs/new").statusCode()).isEqualTo(403);
  }

  @Test
  void whatTheFormLacksIsNamedAndNothingIsLost() {
    var fields = fields("yueyang.officer", "SUPERVISORS");
    fields.put("dueOn", "");
    fields.put("sampleSize", "9000");

    var refused = ways.visitor("yueyang.officer").post("/look-backs", fields);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("督办人员只核查", "请填写核查截止的日期", "抽查件数在1到2000之间", "value=\"9000\"", caseNo);
  }

  @Test
  void theListOfDemandsLeadsThere() {
    var list = ways.visitor(SUPERVISOR).get("/demands?q=" + caseNo).body();

    assertThat(list).contains("/look-backs/new?q=" + caseNo);
    assertThat(ways.visitor(SUPERVISOR).get("/look-backs/new?q=" + caseNo).body())
        .contains("符合条件的已销号诉求：1件");
    assertThat(ways.visitor("deputy.d001").get("/demands").body()).doesNotContain("/look-backs");
  }

  private void beginsWith(String login, String checkers) {
    var begun = begin(login, checkers);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
    page = Visitor.location(begun).replace("?begun", "");
    way.settle();
    assertThat(way.waits()).containsExactly(CHECK);
  }

  private HttpResponse<String> begin(String login, String checkers) {
    return ways.visitor(login).post("/look-backs", fields(login, checkers));
  }

  private Map<String, String> fields(String login, String checkers) {
    return new HashMap<>(
        Map.of(
            "q",
            caseNo,
            "name",
            "排水回头看 " + caseNo,
            "checkers",
            checkers,
            "dueOn",
            LocalDate.now(clock).plusDays(30).toString(),
            "_csrf",
            ways.visitor(login).token("/look-backs/new")));
  }

  private Map<String, Object> found(String found, String verdict) {
    return Map.of(
        "way",
        "VISIT",
        "checkedOn",
        LocalDate.now(clock).toString(),
        "found",
        found,
        "findings",
        "雨后又积水，院里看过。",
        "verdict",
        verdict);
  }

  private static Map<String, Object> followed(String found, String end) {
    return Map.of("done", "到现场再督办过。", "foundAfter", found, "end", end);
  }

  private String see(String login) {
    return ways.visitor(login).get(page).body().replaceAll("\\s+", " ");
  }

  private static String after(String percent, int count, int of) {
    return ("<th scope=\"row\">回头看后解决率</th> <td class=\"when\"><b>%s</b></td>"
            + " <td class=\"when\">%d</td> <td class=\"when\">%d</td>")
        .formatted(percent, count, of);
  }

  private List<String> story() {
    return timeline.of(caseNo).stream().map(CaseTimeline.Entry::code).toList();
  }
}

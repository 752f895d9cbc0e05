package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Samples;
import org.lianxin.attachment.Upload;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.LedgerVerifier;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.LedgerState;
import org.lianxin.demand.Registrar;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Desk;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.withdrawal.WithdrawalAct;
import org.lianxin.withdrawal.WithdrawalWish;
import org.lianxin.withdrawal.WithdrawalWish.Proof;
import org.lianxin.withdrawal.WithdrawalWish.WantedBy;
import org.lianxin.withdrawal.Withdrawals;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 误登作废、撤回: a demand ends before it was answered by two persons, or not at all (rule
 * two-persons-end-it).
 */
@LianxinTest
class WithdrawalTest {

  private static final String DECIDE = "Task_DecideWithdrawal";
  private static final String TELL = "Task_TellWithdrawal";
  private static final String VERIFY = "Task_VerifyDemand";
  private static final String SIGN = "Task_SignByUnit";
  private static final String DEPUTY = "deputy.d001";
  private static final String LIAISON = "yueyang.liaison";
  private static final String OFFICER = "yueyang.officer";
  private static final String LEADER = "yueyang.leader";
  private static final Map<String, ?> GRANT = Map.of("verdict", "GRANT");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Withdrawals withdrawals;
  @Autowired Attachments attachments;
  @Autowired Deadlines deadlines;
  @Autowired TaskService engine;
  @Autowired Ledgers ledgers;
  @Autowired LedgerVerifier verifier;
  @Autowired People people;
  @Autowired Desk desk;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private final ExecutorService two = Executors.newFixedThreadPool(2);
  private final RealCase told = Ways.told("C1");
  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @AfterEach
  void theLedgersAreSound() {
    two.shutdownNow();
    DirectoryRows.leave(jdbc);
    assertThat(verifier.verify().faults()).isEmpty();
  }

  // 误登作废

  @Test
  void whoRegisteredItAndTheDeputyVoidItTogether() {
    var way = registeredBy(LIAISON);
    ask(way, LIAISON, voiding("登记了两遍"));
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.REGISTERED);

    way.does(DEPUTY, DECIDE, GRANT);

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.VOIDED);
    assertThat(way.isOver()).isTrue();
    assertThat(row(way).number()).isNotEmpty();
    assertThat(entries(way, "CONGRESS"))
        .containsExactly(
            tuple("OPENED", LIAISON), tuple("VOID_ASKED", LIAISON), tuple("VOIDED", DEPUTY));
  }

  @Test
  void anOfficerIsTheSecondPersonWhereTheDeputyRegisteredIt() {
    var way = ways.begin(told);
    ask(way, DEPUTY, voiding("登错了人"));

    way.isRefused(DEPUTY, DECIDE, GRANT, "您无权查看");
    way.does(OFFICER, DECIDE, GRANT);

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.VOIDED);
  }

  @Test
  void whatIsVerifiedIsNotVoided() {
    var way = ways.begin(told).goesTo("Task_InstructDemand");

    assertThat(refusal(way, DEPUTY, voiding("登错了"))).isEqualTo("withdrawal.verified");
  }

  @Test
  void aVoidingLapsesWhenTheDemandIsVerifiedFirst() {
    var way = registeredBy(LIAISON);
    ask(way, LIAISON, voiding("登记了两遍"));

    way.goesWhile(() -> way.waits().contains(VERIFY));

    assertThat(way.waits()).containsExactly("Task_InstructDemand");
    assertThat(story(way)).contains("withdrawal.timeline.lapsed");
    ask(way, DEPUTY, called());
  }

  // 撤回

  @Test
  void whatTheVoterTakesBackIsConfirmedByTheOfficeAndTold() {
    var way = ways.begin(told).goesTo("Task_HandleDemand");
    ask(way, LIAISON, called());
    assertThat(way.waits()).contains("Task_HandleDemand", DECIDE);
    var decide = engine.createTaskQuery().taskId(way.waiting(DECIDE)).singleResult();
    assertThat(decide.getDueDate().toInstant())
        .isEqualTo(deadlines.find(way.caseNo(), LimitKind.REPLY).orElseThrow().end());
    assertThat(way.shows(OFFICER, DECIDE).toString()).contains("撤回", "通话记录", "来电说已经修好", "选民");

    way.does(OFFICER, DECIDE, GRANT);

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.WITHDRAWN);
    assertThat(way.isOver()).isTrue();
    for (var ledger : List.of("UNIT", "CONGRESS")) {
      assertThat(entries(way, ledger))
          .endsWith(tuple("WITHDRAWAL_ASKED", LIAISON), tuple("WITHDRAWN", OFFICER));
    }
    assertThat(way.waits()).containsExactly(TELL);
    assertThat(deadlines.find(way.caseNo(), LimitKind.TELLING_VOTER))
        .hasValueSatisfying(limit -> assertThat(limit.metAt()).isEmpty());

    assertThat(way.shows(DEPUTY, TELL).toString()).contains("来访选民C1");
    way.isRefused(DEPUTY, TELL, telling(today().minusDays(1)), "早于核准的日期");
    way.does(DEPUTY, TELL, telling(today()));

    assertThat(way.waits()).isEmpty();
    assertThat(deadlines.find(way.caseNo(), LimitKind.TELLING_VOTER))
        .hasValueSatisfying(limit -> assertThat(limit.metAt()).isPresent());
    assertThat(story(way)).endsWith("withdrawal.timeline.told");
  }

  @Test
  void aPaperIsShownOrThereIsNone() {
    var way = ways.begin(told).goesTo("Task_InstructDemand");
    assertThat(refusal(way, DEPUTY, paper(null))).isEqualTo("withdrawal.paper-missing");

    var bytes = Samples.jpg();
    var scan = new Upload("撤回.jpg", bytes.length, new ByteArrayResource(bytes));
    attachments.add(way.caseNo(), person(DEPUTY), List.of(scan), false);
    var paper = attachments.of(way.caseNo(), person(DEPUTY)).shown().get(0).id();
    ask(way, DEPUTY, paper(paper));

    assertThat(way.shows(OFFICER, DECIDE).toString()).contains("撤回.jpg");
  }

  @Test
  void theOfficeLetsItGoOnWithAReason() {
    var way = ways.begin(told).goesTo("Task_HandleDemand");
    ask(way, DEPUTY, called());

    way.isRefused(OFFICER, DECIDE, Map.of("verdict", "REFUSE"), "请写明理由");
    way.does(OFFICER, DECIDE, Map.of("verdict", "REFUSE", "opinion", "联系不上选民，核实不了。"));

    assertThat(way.goesQuicklyToTheEnd().isOver()).isTrue();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
  }

  @Test
  void whoAskedAndWhoIsOfTheUnitConfirmNothing() {
    var way = ways.begin(told).goesTo("Task_HandleDemand");
    ask(way, DEPUTY, called());
    holds(DEPUTY, "310117001-GW", Role.OFFICER);
    holds(LEADER, "310117001-GW", Role.OFFICER);

    way.isRefused(DEPUTY, DECIDE, GRANT, "这项申请是您提出的");
    way.isRefused(LEADER, DECIDE, GRANT, "您在承办单位任职，不能核准撤回");
    way.isRefused("yueyang.handler", DECIDE, GRANT, "您无权查看");

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.HANDLING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yueyang.handler", OFFICER, "deputy.d002", "supervisor", "admin"})
  void nobodyElseAsks(String login) {
    var way = ways.begin(told);

    assertThat(refusal(way, login, called())).isEqualTo("withdrawal.not-yours");
    assertThat(refusal(way, login, voiding("不想办"))).isEqualTo("withdrawal.void-not-yours");
  }

  @Test
  void nothingIsTakenBackThatDeputyAndVoterCallUnsolvedAfterTheUnitSigned() {
    var unsolved =
        ways.begin(
            told,
            (task, answers) ->
                switch (task) {
                  case "Task_SignOpinion" ->
                      with(answers, Map.of("outcomeRating", "DISSATISFIED", "reasons", "没有解决"));
                  case "Task_TellVoter" ->
                      with(
                          answers,
                          Map.of("solved", "NO", "rating", "DISSATISFIED", "voterWords", "没有解决"));
                  default -> answers;
                });
    unsolved.goesTo("Task_TellVoter");
    assertThat(refusal(unsolved, DEPUTY, called())).isEqualTo("withdrawal.answered");

    unsolved.goesTo("Task_HandleDemand");
    assertThat(demands.get(unsolved.caseNo()).status()).isEqualTo(DemandStatus.HANDLING);

    assertThat(refusal(unsolved, DEPUTY, called())).isEqualTo("closedloop.withdrawal.signed");
    assertThat(withdrawals.openTo(unsolved.caseNo(), person(DEPUTY))).isEmpty();
  }

  @Test
  void aRunningStrikeOffIsNotOvertaken() {
    var way = ways.begin(told).goesTo("Task_ConfirmStrikeOff");
    assertThat(refusal(way, DEPUTY, called())).isEqualTo("withdrawal.answered");

    way.goesQuicklyToTheEnd();
    assertThat(refusal(way, DEPUTY, called())).isEqualTo("withdrawal.over");
  }

  @Test
  void ofAStrikeOffAndAWishToTakeBackThatRunAtOnceTheStrikeOffWins() throws Exception {
    for (int i = 0; i < 3; i++) {
      var way = ways.begin(told).goesTo("Task_ConfirmStrikeOff");
      var task = way.waiting("Task_ConfirmStrikeOff");
      desk.claim(task, OFFICER);

      var outcomes =
          atOnce(
              () -> desk.complete(task, OFFICER, Map.of("verdict", "CONFIRMED")),
              () -> ask(way, DEPUTY, called()));

      outcomes.get(0).get();
      assertThatThrownBy(outcomes.get(1)::get).hasCauseInstanceOf(Refusal.class);
      way.settle();
      assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
      assertThat(row(way).state()).isEqualTo(LedgerState.STRUCK_OFF);
    }
  }

  @Test
  void ofASignatureAndAConfirmationAtTheSameInstantOneWinsAndTheOtherLeavesNoTrace()
      throws Exception {
    for (int i = 0; i < 4; i++) {
      var way = ways.begin(told).goesTo(SIGN);
      ask(way, DEPUTY, called());
      var sign = way.waiting(SIGN);
      var decide = way.waiting(DECIDE);
      desk.claim(sign, LEADER);
      desk.claim(decide, OFFICER);

      var outcomes =
          atOnce(
              () -> desk.complete(sign, LEADER, way.answersAt(SIGN, LEADER)),
              () -> desk.complete(decide, OFFICER, Map.of("verdict", "GRANT")));

      assertThat(outcomes).filteredOn(WithdrawalTest::isRefused).hasSize(1);
      way.settle();
      var isWithdrawn = !isRefused(outcomes.get(1));
      assertThat(demands.get(way.caseNo()).status())
          .isEqualTo(isWithdrawn ? DemandStatus.WITHDRAWN : DemandStatus.REPLIED);
      assertThat(way.waits()).containsExactly(isWithdrawn ? TELL : "Task_SignOpinion");
      assertThat(signatures(way)).isEqualTo(isWithdrawn ? 0 : 1);
      assertThat(row(way).state())
          .isEqualTo(isWithdrawn ? LedgerState.WITHDRAWN : LedgerState.OPEN);
    }
  }

  private List<Future<?>> atOnce(Runnable one, Runnable other) {
    var start = new CountDownLatch(2);
    List<Future<?>> both =
        List.of(two.submit(() -> together(start, one)), two.submit(() -> together(start, other)));
    both.forEach(WithdrawalTest::isRefused); // both are done
    return both;
  }

  private static Void together(CountDownLatch start, Runnable step) throws InterruptedException {
    start.countDown();
    start.await();
    step.run();
    return null;
  }

  private static boolean isRefused(Future<?> step) {
    try {
      step.get();
      return false;
    } catch (ExecutionException refused) {
      return true;
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private Way registeredBy(String login) {
    var receipt =
        beans.getBean(Registrar.class).register(told.registration(today()), person(login));
    return ways.resume(told, receipt.caseNo());
  }

  private void ask(Way way, String login, WithdrawalWish wish) {
    withdrawals.ask(way.caseNo(), wish, person(login));
  }

  private String refusal(Way way, String login, WithdrawalWish wish) {
    try {
      ask(way, login, wish);
      return "";
    } catch (Refusal refused) {
      return refused.reasons().stream().map(Reason::code).findFirst().orElseThrow();
    }
  }

  private Person person(String login) {
    return people.find(login).orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static WithdrawalWish voiding(String reason) {
    return new WithdrawalWish(WithdrawalAct.VOID, null, null, null, null, reason);
  }

  private WithdrawalWish called() {
    return wish(Proof.CALL, null);
  }

  private WithdrawalWish paper(Long paper) {
    return wish(Proof.PAPER, paper);
  }

  private WithdrawalWish wish(Proof proof, Long paper) {
    return new WithdrawalWish(
        WithdrawalAct.WITHDRAW, WantedBy.VOTER, proof, today(), paper, "来电说已经修好");
  }

  private static Map<String, ?> telling(LocalDate day) {
    return Map.of("way", "PHONE", "toldOn", day.toString(), "toldWords", "已当面告知，选民没有意见。");
  }

  private static Map<String, Object> with(Map<String, Object> answers, Map<String, ?> changes) {
    var changed = new HashMap<>(answers);
    changed.putAll(changes);
    return changed;
  }

  private LedgerRow row(Way way) {
    var rows = ledgers.of(way.caseNo());
    assertThat(rows).extracting(LedgerRow::state).containsOnly(rows.get(0).state());
    return rows.get(0);
  }

  private List<Tuple> entries(Way way, String ledger) {
    return jdbc.sql(
            "select act, actor from closedloop_ledger_entry where case_no = ? and ledger = ?"
                + " order by seq")
        .params(way.caseNo(), ledger)
        .query((row, i) -> tuple(row.getString(1), row.getString(2)))
        .list();
  }

  private int signatures(Way way) {
    return jdbc.sql("select count(*) from closedloop_signature where case_no = ?")
        .param(way.caseNo())
        .query(Integer.class)
        .single();
  }

  private List<String> story(Way way) {
    return jdbc.sql("select code from demand_entry where case_no = ? order by id")
        .param(way.caseNo())
        .query(String.class)
        .list();
  }

  private void holds(String login, String body, Role role) {
    DirectoryRows.hold(jdbc, List.of(login), body, role);
  }
}

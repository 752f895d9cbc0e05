package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.platform.task.TaskUnavailable.Why;
import org.lianxin.shared.Refusal;
import org.lianxin.smoke.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One way from a form to the tables: facts, answers, complete (design 7, goals S03 and F21, F22).
 */
@LianxinTest
class TaskDeskTest {

  private static final String BODY = "TASK-DESK";
  private static final String CLERK = "desk.clerk";
  private static final Map<String, Object> GOOD =
      Map.of("opinion", "材料齐全，同意收件", "decision", "ACCEPTED");

  @Autowired TaskDesk desk;
  @Autowired Papers papers;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;

  private final String caseNo = "TD-" + System.nanoTime();
  private String task;

  @BeforeEach
  void aPaperWaitsForTheOffice() {
    papers.receive(caseNo, BODY, "路灯不亮");
    task = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).singleResult().getId();
    signIn(CLERK, BODY);
  }

  @AfterEach
  void signOut() {
    identity.clearAuthentication();
  }

  @Test
  void showsTheFactsOfTheTables() {
    assertThat(desk.facts(task, CLERK))
        .containsExactlyInAnyOrderEntriesOf(Map.of("caseNo", caseNo, "subject", "路灯不亮"));
  }

  @Test
  void writesTheAnswersToTheTablesAndOnlyTheDecisionToTheEngine() {
    var instanceId = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    desk.claim(task, CLERK);

    desk.complete(task, CLERK, GOOD);

    assertThat(receipt()).containsExactlyInAnyOrderEntriesOf(GOOD);
    signOut();
    jobs.executeJob(jobs.createJobQuery().processInstanceId(instanceId).singleResult().getId());
    var instance =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseNo)
            .singleResult();
    assertThat(
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId("End_ReceiptConfirmed")
                .finished()
                .count())
        .isEqualTo(1);
    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .list())
        .extracting(variable -> variable.getName())
        .containsExactlyInAnyOrder("officeGroup", "isAccepted");
  }

  @Test
  void dropsTheFactsThatTasklistSendsBack() {
    desk.claim(task, CLERK);

    desk.complete(
        task,
        CLERK,
        Map.of("caseNo", "forged", "subject", "forged", "opinion", "收到", "decision", "ACCEPTED"));

    assertThat(
            jdbc.sql("select subject from receipt where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single())
        .isEqualTo("路灯不亮");
  }

  @ParameterizedTest
  @ValueSource(strings = {"isAccepted", "officeGroup", "assignee", "dueDate", "signed2"})
  void refusesWhatTheFormNeverAsked(String key) {
    desk.claim(task, CLERK);

    assertThatThrownBy(
            () ->
                desk.complete(
                    task, CLERK, Map.of("opinion", "收到", "decision", "ACCEPTED", key, "true")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .containsExactly(Refusal.Reason.of(key, "platform.task.unasked")));
    assertThat(waits()).isTrue();
  }

  @Test
  void namesEveryFieldThatIsMissing() {
    desk.claim(task, CLERK);

    assertThatThrownBy(() -> desk.complete(task, CLERK, Map.of("opinion", "　 ")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Refusal.Reason::field)
                    .containsExactly("opinion", "decision"));
    assertThat(waits()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAYBE", "0", "${true}"})
  void refusesADecisionThatIsNoOption(String decision) {
    desk.claim(task, CLERK);

    assertThatThrownBy(
            () -> desk.complete(task, CLERK, Map.of("opinion", "收到", "decision", decision)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .containsExactly(Refusal.Reason.of("decision", "platform.task.not-an-option")));
  }

  @Test
  void keepsTheTaskWhenTheDomainSaysNo() {
    desk.claim(task, CLERK);

    assertThatThrownBy(
            () -> desk.complete(task, CLERK, Map.of("opinion", "缺", "decision", "INCOMPLETE")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("smoke.receipt.reason-too-short");
    assertThat(waits()).isTrue();
    assertThat(receipt().get("decision")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "𠮷😀㛃",
        "<script>alert(1)</script>",
        "${runtimeService.toString()}",
        "{{constructor}}",
        "=cmd|'/c calc'!A1",
        "第一行\n第二行"
      })
  void storesEveryTextAsItWasWritten(String text) {
    desk.claim(task, CLERK);

    desk.complete(task, CLERK, Map.of("opinion", text, "decision", "ACCEPTED"));

    assertThat(receipt().get("opinion")).isEqualTo(text);
  }

  @Test
  void refusesATextThatIsTooLongInsteadOfCuttingIt() {
    desk.claim(task, CLERK);

    assertThatThrownBy(
            () ->
                desk.complete(
                    task, CLERK, Map.of("opinion", "长".repeat(4001), "decision", "ACCEPTED")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reasons().get(0).field()).isEqualTo("opinion"));
  }

  @Test
  void completesOnlyWhatThePersonHasClaimed() {
    assertThatThrownBy(() -> desk.complete(task, CLERK, GOOD)).satisfies(is(Why.NOT_CLAIMED));
  }

  @Test
  void claimsForThePersonAloneAndGivesBack() {
    desk.claim(task, CLERK);
    signIn("desk.second", BODY);
    assertThatThrownBy(() -> desk.claim(task, "desk.second")).satisfies(is(Why.TAKEN));
    assertThatThrownBy(() -> desk.release(task, "desk.second")).satisfies(is(Why.NOT_CLAIMED));

    signIn(CLERK, BODY);
    desk.release(task, CLERK);

    signIn("desk.second", BODY);
    desk.claim(task, "desk.second");
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
        .isEqualTo("desk.second");
  }

  @Test
  void hidesTheTaskFromEverybodyElse() {
    signIn("foreign.clerk", "OTHER-BODY");

    assertThatThrownBy(() -> desk.facts(task, "foreign.clerk")).satisfies(is(Why.NOT_FOUND));
    assertThatThrownBy(() -> desk.claim(task, "foreign.clerk")).satisfies(is(Why.NOT_FOUND));
    assertThatThrownBy(() -> desk.complete(task, "foreign.clerk", GOOD))
        .satisfies(is(Why.NOT_FOUND));
  }

  @Test
  void letsOneOfFiftyClaimAndOneOfFiftyComplete() throws Exception {
    assertThat(winnersOf("claim", person -> desk.claim(task, person))).isEqualTo(1);

    signOut();
    var winner = tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    assertThat(
            winnersOf(
                "complete",
                tab -> {
                  signIn(winner, BODY);
                  desk.complete(task, winner, GOOD);
                }))
        .isEqualTo(1);
  }

  /** How many of fifty got through; everybody else must have been told why. */
  private int winnersOf(String what, Step step) throws Exception {
    var together = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(50);
    try {
      var runs =
          java.util.stream.IntStream.range(0, 50)
              .mapToObj(
                  i ->
                      pool.submit(
                          () -> {
                            var person = what + i;
                            signIn(person, BODY);
                            together.await();
                            try {
                              step.take(person);
                              return true;
                            } catch (TaskUnavailable told) {
                              return false;
                            } finally {
                              identity.clearAuthentication();
                            }
                          }))
              .toList();
      together.countDown();
      var winners = 0;
      for (Future<Boolean> run : runs) {
        winners += run.get() ? 1 : 0;
      }
      return winners;
    } finally {
      pool.shutdownNow();
    }
  }

  @FunctionalInterface
  private interface Step {
    void take(String person);
  }

  private void signIn(String person, String body) {
    identity.setAuthentication(person, List.of(body + ".OFFICER"));
  }

  private boolean waits() {
    return tasks.createTaskQuery().taskId(task).count() == 1;
  }

  private Map<String, Object> receipt() {
    return jdbc.sql("select decision, opinion from receipt where case_no = ?")
        .param(caseNo)
        .query()
        .singleRow();
  }

  private static java.util.function.Consumer<Throwable> is(Why why) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                TaskUnavailable.class, told -> assertThat(told.why()).isEqualTo(why));
  }
}

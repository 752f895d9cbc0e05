package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Samples;
import org.lianxin.attachment.Upload;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.intake.Verifications;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.TaskUnavailable;
import org.lianxin.shared.TaskUnavailable.Why;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** One way from a form to the tables: facts, answers, complete (decision 0007). */
@LianxinTest
class TaskDeskTest {

  private static final String CLERK = Registrations.LIAISON;
  private static final Map<String, Object> GOOD =
      Map.of("outcome", "ANSWERED_ON_SPOT", "answer", "下周三疏通，已当面说明");

  @Autowired TaskDesk desk;
  @Autowired Demands demands;
  @Autowired Verifications verifications;
  @Autowired Attachments attachments;
  @Autowired People people;
  @Autowired TaskService tasks;
  @Autowired RuntimeService instances;
  @Autowired Journal journal;
  @Autowired IdentityService identity;
  @Autowired BeanFactory application;

  private String caseNo;
  private String task;

  @BeforeEach
  void aVerificationWaitsForTheLiaisonOfficer() {
    var waiting = WaitingVerification.of(Registrations.of(), application);
    caseNo = waiting.caseNo();
    task = waiting.task().getId();
    signIn(CLERK);
  }

  @AfterEach
  void signOut() {
    identity.clearAuthentication();
  }

  @Test
  void showsTheFactsOfTheTables() {
    assertThat(desk.facts(task, CLERK).get("caseSheet").toString()).contains(caseNo, "弄堂口积水");
  }

  @Test
  void writesTheAnswersToTheTablesAndOnlyTheDecisionToTheEngine() {
    desk.claim(task, CLERK);

    desk.complete(task, CLERK, GOOD);

    assertThat(verifications.find(caseNo).orElseThrow().answer()).isEqualTo("下周三疏通，已当面说明");
    signOut();
    assertThat(journal.of(caseNo))
        .extracting(Visit::why)
        .contains("Flow_IntakeOutcome_AnsweredOnSpot");
    var whole = instances.createProcessInstanceQuery().processDefinitionKey("demand-case");
    assertThat(
            instances.getVariables(
                whole.processInstanceBusinessKey(caseNo).singleResult().getProcessInstanceId()))
        .containsOnlyKeys("intakeOutcome");
  }

  @Test
  void dropsTheFactsThatTasklistSendsBack() {
    desk.claim(task, CLERK);

    desk.complete(task, CLERK, with(GOOD, "caseSheet", "forged"));

    assertThat(demands.get(caseNo).subject()).isEqualTo("弄堂口积水");
  }

  @ParameterizedTest
  @ValueSource(strings = {"intakeOutcome", "isPetition", "assignee", "dueDate", "signed2"})
  void refusesWhatTheFormNeverAsked(String key) {
    desk.claim(task, CLERK);

    assertThatThrownBy(() -> desk.complete(task, CLERK, with(GOOD, key, "true")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .containsExactly(Refusal.Reason.of(key, "platform.task.unasked")));
    assertThat(waits()).isTrue();
  }

  @Test
  void namesEveryFieldThatIsWrongInTheOrderOfTheForm() {
    desk.claim(task, CLERK);

    var tooLong =
        Map.<String, Object>of("splitSubject", "长".repeat(101), "findings", "长".repeat(4001));
    assertThatThrownBy(() -> desk.complete(task, CLERK, tooLong))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Refusal.Reason::field)
                    .containsExactly("findings", "splitSubject"));
    assertThat(waits()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "属实。, shared.substance.nothing-nor-file",
    "弄堂口积水。, shared.substance.subject",
  })
  void refusesFindingsThatSayNothing(String findings, String why) {
    desk.claim(task, CLERK);

    assertThatThrownBy(() -> desk.complete(task, CLERK, with(GOOD, "findings", findings)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons()).containsExactly(Refusal.Reason.of("findings", why)));
    assertThat(waits()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "属实。"})
  void letsAPhotoSpeakInThePlaceOfFindings(String findings) {
    var photo = Samples.jpg();
    attachments.add(
        caseNo,
        people.find(CLERK).orElseThrow(),
        List.of(new Upload("现场.jpg", photo.length, new ByteArrayResource(photo))),
        false);
    desk.claim(task, CLERK);

    desk.complete(
        task,
        CLERK,
        Map.of(
            "method", "ON_SITE",
            "findings", findings,
            "outcome", "CONTINUES",
            "matterLevel", "STREET"));

    assertThat(verifications.find(caseNo).orElseThrow().findings()).isEqualTo("见本人上传的附件1份。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAYBE", "0", "${true}"})
  void refusesADecisionThatIsNoOption(String decision) {
    desk.claim(task, CLERK);

    assertThatThrownBy(() -> desk.complete(task, CLERK, with(GOOD, "outcome", decision)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .containsExactly(Refusal.Reason.of("outcome", "platform.task.not-an-option")));
  }

  @Test
  void keepsTheTaskWhenTheDomainSaysNo() {
    desk.claim(task, CLERK);

    assertThatThrownBy(() -> desk.complete(task, CLERK, Map.of("outcome", "NOT_SUSTAINED")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("intake.verification.findings.missing");
    assertThat(waits()).isTrue();
    assertThat(verifications.find(caseNo)).isEmpty();
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

    desk.complete(task, CLERK, with(GOOD, "answer", text));

    assertThat(verifications.find(caseNo).orElseThrow().answer()).isEqualTo(text);
  }

  @Test
  void refusesATextThatIsTooLongInsteadOfCuttingIt() {
    desk.claim(task, CLERK);

    assertThatThrownBy(() -> desk.complete(task, CLERK, with(GOOD, "answer", "长".repeat(4001))))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reasons().get(0).field()).isEqualTo("answer"));
  }

  @Test
  void completesOnlyWhatThePersonHasClaimed() {
    assertThatThrownBy(() -> desk.complete(task, CLERK, GOOD)).satisfies(is(Why.NOT_CLAIMED));
  }

  @Test
  void claimsForThePersonAloneAndGivesBack() {
    desk.claim(task, CLERK);
    signIn("desk.second");
    assertThatThrownBy(() -> desk.claim(task, "desk.second")).satisfies(is(Why.TAKEN));
    assertThatThrownBy(() -> desk.release(task, "desk.second")).satisfies(is(Why.NOT_CLAIMED));

    signIn(CLERK);
    desk.release(task, CLERK);

    signIn("desk.second");
    desk.claim(task, "desk.second");
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
        .isEqualTo("desk.second");
  }

  @Test
  void hidesTheTaskFromEverybodyElse() {
    identity.setAuthentication("foreign.clerk", List.of("310117002-GW.LIAISON_OFFICER"));

    assertThatThrownBy(() -> desk.facts(task, "foreign.clerk")).satisfies(is(Why.NOT_FOUND));
    assertThatThrownBy(() -> desk.claim(task, "foreign.clerk")).satisfies(is(Why.NOT_FOUND));
    assertThatThrownBy(() -> desk.complete(task, "foreign.clerk", GOOD))
        .satisfies(is(Why.NOT_FOUND));
  }

  @Test
  void letsTheSupervisorLookAndNotClaim() {
    identity.setAuthentication("supervisor", List.of("SUPERVISOR"));

    assertThat(desk.facts(task, "supervisor").get("caseSheet").toString()).contains(caseNo);
    assertThatThrownBy(() -> desk.claim(task, "supervisor")).satisfies(is(Why.NOT_YOURS));
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
                  signIn(winner);
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
          IntStream.range(0, 50)
              .mapToObj(
                  i ->
                      pool.submit(
                          () -> {
                            var person = what + i;
                            signIn(person);
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

  private void signIn(String person) {
    identity.setAuthentication(person, List.of(Registrations.OFFICE + ".LIAISON_OFFICER"));
  }

  private boolean waits() {
    return tasks.createTaskQuery().taskId(task).count() == 1;
  }

  private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
    var changed = new HashMap<>(answers);
    changed.put(key, value);
    return changed;
  }

  private static Consumer<Throwable> is(Why why) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                TaskUnavailable.class, told -> assertThat(told.why()).isEqualTo(why));
  }
}

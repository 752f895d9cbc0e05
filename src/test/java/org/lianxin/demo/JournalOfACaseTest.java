package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.EngineTables;
import org.lianxin.LianxinTest;
import org.lianxin.directory.People;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.lianxin.shared.Desk;
import org.lianxin.withdrawal.WithdrawalAct;
import org.lianxin.withdrawal.WithdrawalWish;
import org.lianxin.withdrawal.Withdrawals;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the journal says of cases that people lead through the running application. */
@LianxinTest
class JournalOfACaseTest {

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Journal journal;
  @Autowired Desk desk;
  @Autowired TaskService tasks;
  @Autowired RuntimeService instances;
  @Autowired ManagementService jobs;
  @Autowired HistoryService history;
  @Autowired JdbcClient jdbc;
  @Autowired Clock time;
  @Autowired TransactionOperations transaction;

  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  /** The way that the README leads: who has each task, who did it, until when. */
  @Test
  void saysOfEveryTaskOfTheReadmesWayWhoHadItAndWhoDidIt() {
    var way = ways.begin(Ways.told("C1"));
    var seen = new ArrayList<Task>();
    way.goesWhile(
        () -> {
          seen.addAll(tasks.createTaskQuery().processInstanceBusinessKey(way.caseNo()).list());
          return !seen.isEmpty() && way.steps().findFirst().isPresent();
        });

    var visits = journal.of(way.caseNo());
    assertThat(nodes(visits, this::isTask))
        .containsExactly(
            "Task_VerifyDemand",
            "Task_InstructDemand",
            "Task_TakeOrder",
            "Task_ContactDeputy",
            "Task_HandleDemand",
            "Task_DraftReply",
            "Task_ReviewByUnit",
            "Task_ReviewByOffice",
            "Task_SignByUnit",
            "Task_SignOpinion",
            "Task_TellVoter",
            "Task_ApplyStrikeOff",
            "Task_ConfirmStrikeOff");
    assertThat(visits).filteredOn(this::isTask).allSatisfy(this::isDoneByWhomItWasOfferedTo);
    for (var task : seen) {
      assertThat(visits)
          .filteredOn(visit -> visit.id().toString().equals(task.getId()))
          .singleElement()
          .satisfies(
              visit -> {
                assertThat(visit.node()).isEqualTo(task.getTaskDefinitionKey());
                assertThat(visit.instance()).hasToString(task.getProcessInstanceId());
                assertThat(visit.enteredAt()).isEqualTo(task.getCreateTime().toInstant());
                assertThat(visit.due())
                    .isEqualTo(task.getDueDate() == null ? null : task.getDueDate().toInstant());
              });
    }
    assertThat(visits).extracting(Visit::due).isNotEmpty().anyMatch(due -> due != null);
  }

  private void isDoneByWhomItWasOfferedTo(Visit visit) {
    assertThat(visit.leftAt()).as(visit.node()).isAfterOrEqualTo(visit.enteredAt());
    assertThat(visit.doneBy()).as(visit.node()).isNotNull();
    assertThat(visit.why()).as(visit.node()).isNull();
    assertThat(journal.isDoneBy(visit.id().toString(), visit.doneBy())).isTrue();
    assertThat(journal.isDoneBy(visit.id().toString(), "somebody.else")).isFalse();
  }

  @Test
  void saysWhichStagesACaseWentThroughAndHowItsQuestionsWereAnswered() {
    var way = ways.begin(Ways.told("C1")).goesQuicklyToTheEnd();

    var visits = journal.of(way.caseNo());
    assertThat(nodes(visits, visit -> visit.node().startsWith("Call_")))
        .containsExactly(
            "Call_DemandIntake",
            "Call_DemandInstruction",
            "Call_DemandTransfer",
            "Call_DemandHandling",
            "Call_ReplyReview",
            "Call_DeputyFeedback",
            "Call_DeputyOpinion",
            "Call_StrikeOff");
    assertThat(visits)
        .filteredOn(visit -> visit.node().startsWith("Call_"))
        .allSatisfy(stage -> assertThat(stage.leftAt()).isAfterOrEqualTo(stage.enteredAt()));
    assertThat(visits)
        .filteredOn(visit -> visit.process().equals("demand-case"))
        .filteredOn(visit -> visit.node().startsWith("Gateway_"))
        .extracting(Visit::why)
        .containsExactly(
            "Flow_IntakeOutcome_Continues",
            "Flow_IsPetition_No",
            "Flow_IsReplySigned_Yes",
            "Flow_NeedsRehandling_No");
  }

  @Test
  void saysWhatEndedATaskThatNobodyCompleted() {
    var way = ways.begin(Ways.told("C28")).goesTo("Task_RegisterPetition");
    way.does(
        "petition.officer",
        "Task_RegisterPetition",
        Map.of(
            "representatives", 1,
            "acceptance", "PASSED_ON",
            "passedOnTo", "松江区城市管理行政执法局",
            "reason", "不属本机关职责。"));
    way.does(
        "petition.officer",
        "Task_GiveAcceptanceNotice",
        Map.of("toldOn", LocalDate.now(time).toString(), "way", "LETTER"));

    jobs.executeJob(clock(way, "petition-acceptance").getId());

    assertThat(visit(way, "Task_RegisterReferralReply"))
        .satisfies(
            passed -> {
              assertThat(passed.leftAt()).isNotNull();
              assertThat(passed.doneBy()).isNull();
              assertThat(passed.why()).isEqualTo("Boundary_ObjectionPeriodOver");
            });
    assertThat(visit(way, "Boundary_ObjectionPeriodOver").leftAt()).isNotNull();
  }

  @Test
  void saysThatACaseWasWithdrawnOnEverythingThatEndedWithIt() {
    var way = ways.begin(Ways.told("C1")).goesTo("Task_VerifyDemand");

    var deputy = beans.getBean(People.class).find("deputy.d001").orElseThrow();
    var mistake = new WithdrawalWish(WithdrawalAct.VOID, null, null, null, null, "登记了两遍");
    beans.getBean(Withdrawals.class).ask(way.caseNo(), mistake, deputy);
    var decide = way.waiting("Task_DecideWithdrawal");
    desk.claim(decide, "yueyang.officer");
    desk.complete(decide, "yueyang.officer", Map.of("verdict", "GRANT"));

    assertThat(List.of(visit(way, "Task_VerifyDemand"), visit(way, "Call_DemandIntake")))
        .allSatisfy(ended -> assertThat(ended.leftAt()).isNotNull())
        .extracting(Visit::why)
        .containsOnly("Sub_DemandWithdrawn");
  }

  @Test
  void keepsNothingOfAStepThatWasTakenBack() {
    var way = ways.begin(Ways.told("C1")).goesTo("Task_VerifyDemand");
    var before = journal.of(way.caseNo());
    var task = way.waiting("Task_VerifyDemand");
    desk.claim(task, "deputy.d001");

    transaction.executeWithoutResult(
        status -> {
          desk.complete(task, "deputy.d001", way.answersAt("Task_VerifyDemand", "deputy.d001"));
          status.setRollbackOnly();
        });

    assertThat(journal.of(way.caseNo())).isEqualTo(before);
    assertThat(journal.isDoneBy(task, "deputy.d001")).isFalse();
  }

  /** Instances, and what failed: see decision 0018. */
  @Test
  void leavesTheEnginesHistoryNothingButItsInstances() {
    var before = engineHistory();
    var way = ways.begin(Ways.told("C1")).goesQuicklyToTheEnd();

    var after = engineHistory();
    var more =
        after.entrySet().stream()
            .filter(table -> !table.getValue().equals(before.get(table.getKey())));
    assertThat(more).extracting(Map.Entry::getKey).containsExactly("ACT_HI_PROCINST");
    assertThat(
            jdbc.sql(
                    "select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and END_TIME_ is null")
                .param(way.caseNo())
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** That of other cases stays, and so does the journal. */
  @Test
  void losesTheEnginesHistoryWhenItsTimeToLiveIsOver() {
    var young = ways.begin(Ways.told("C1")).goesQuicklyToTheEnd();
    var way = ways.begin(Ways.told("C1")).goesQuicklyToTheEnd();
    var visits = journal.of(way.caseNo());
    jdbc.sql("update ACT_HI_PROCINST set END_TIME_ = ? where BUSINESS_KEY_ = ?")
        .params(LocalDateTime.now(time).minusDays(31), way.caseNo())
        .update();

    history.cleanUpHistoryAsync(true);
    history.findHistoryCleanupJobs().forEach(job -> jobs.executeJob(job.getId()));

    assertThat(EngineTables.with(jdbc, way.caseNo())).isEmpty();
    assertThat(EngineTables.with(jdbc, young.caseNo()))
        .containsExactly("ACT_HI_PROCINST.BUSINESS_KEY_");
    assertThat(journal.of(way.caseNo())).isEqualTo(visits);
  }

  /** The rows of each table of the engine's history. */
  private Map<String, Integer> engineHistory() {
    return jdbc
        .sql(
            "select upper(table_name) from information_schema.tables where table_schema = schema()"
                + " and upper(table_name) like 'ACT!_HI!_%' escape '!'")
        .query(String.class)
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                table -> table,
                table -> jdbc.sql("select count(*) from " + table).query(Integer.class).single()));
  }

  private boolean isTask(Visit visit) {
    return visit.node().startsWith("Task_");
  }

  private Visit visit(Way way, String node) {
    return journal.of(way.caseNo()).stream()
        .filter(visit -> visit.node().equals(node))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private static Stream<String> nodes(List<Visit> visits, Predicate<Visit> which) {
    return visits.stream().filter(which).map(Visit::node);
  }

  private Job clock(Way way, String process) {
    var waiting =
        instances
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .processInstanceBusinessKey(way.caseNo())
            .singleResult();
    return jobs.createJobQuery().processInstanceId(waiting.getId()).timers().singleResult();
  }
}

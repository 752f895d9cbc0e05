package org.lianxin.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.closedloop.ClosedLoop;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.LedgerVerifier;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.closedloop.LoopHalf;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A case closes by double review, double signature, double ledger and double strike-off (rule
 * four-doubles). Whoever tries another way is refused with the reason, and the case stands where it
 * stood.
 */
@LianxinTest
@TestInstance(Lifecycle.PER_CLASS)
class NoOtherWayToCloseTest {

  private static final String UNIT = "310117001-CJZX";
  private static final String OFFICE = "310117001-GW";
  private static final String HANDLER = "yueyang.handler";
  private static final String LEADER = "yueyang.leader";
  private static final String OFFICER = "yueyang.officer";
  private static final String DEPUTY = "deputy.d001";

  private static final String APPROVE = "Task_ConfirmStrikeOff";
  private static final Map<String, ?> CONFIRMED = Map.of("verdict", "CONFIRMED");
  private static final Map<String, ?> APPROVED = Map.of("verdict", "APPROVED", "opinion", "同意。");
  private static final String BY_FORM_ONLY = "此操作只能通过对应任务的表单办理";
  private static final String NOT_YOURS = "您的岗位没有这项权限";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired ClosedLoop loop;
  @Autowired Ledgers ledgers;
  @Autowired LedgerVerifier verifier;
  @Autowired CaseTimeline timeline;
  @Autowired RuntimeService instances;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private Ways ways;

  /** All but the last half is on record: the nearest that a case comes to its end. */
  private Way halfStruck;

  private String another;
  private String closed;
  private Map<String, String> ids;
  private Standing before;

  @BeforeAll
  void oneSideHasStruckOff() {
    ways = new Ways(port, beans);
    halfStruck = ways.begin(Ways.told("C1")).goesTo(APPROVE);
    closed = ways.begin(Ways.told("C1")).goesQuicklyToTheEnd().caseNo();
    another = ways.begin(Ways.told("C1")).caseNo();
    ids =
        Map.of(
            "{task}", halfStruck.waiting(APPROVE),
            "{caseNo}", halfStruck.caseNo(),
            "{stage}", instance("strike-off"),
            "{case}", instance("demand-case"),
            "{clock}", clock());
  }

  @BeforeEach
  void see() {
    before = standing(halfStruck);
  }

  @AfterEach
  void nothingHasChanged() {
    DirectoryRows.leave(jdbc);
    assertThat(standing(halfStruck)).isEqualTo(before);
    assertThat(verifier.verify().faults()).isEmpty();
  }

  // In the tables

  @ParameterizedTest
  @CsvSource({
    "closedloop_review, half = 'UNIT', REVIEW_BY_UNIT",
    "closedloop_review, half = 'OFFICE', REVIEW_BY_OFFICE",
    "closedloop_signature, half = 'UNIT', SIGNATURE_OF_UNIT",
    "closedloop_signature, half = 'DEPUTY', SIGNATURE_OF_DEPUTY",
    "feedback_telling, round_no = 1, VOTER_TOLD",
    "closedloop_strike_off, attempt = 1, STRIKE_OFF_APPLIED"
  })
  void aClosedCaseOfWhichAHalfIsTakenAwayIsFoundWithTheHalf(
      String table, String which, LoopHalf half) {
    var found =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              jdbc.sql("delete from %s where case_no = ? and %s".formatted(table, which))
                  .param(closed)
                  .update();
              return verifier.doubles();
            });

    assertThat(found)
        .filteredOn(fault -> fault.caseNo().equals(closed))
        .extracting(fault -> fault.half().orElseThrow())
        .contains(half);
  }

  // By the engine's API

  private static final String YES = "{\"value\":true,\"type\":\"Boolean\"}";
  private static final String TO_THE_END =
      "\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"End_DemandStruckOff\"}]";

  private static final List<Call> CALLS =
      List.of(
          new Call("POST", "task/{task}/complete", "{\"variables\":{\"isStruckOff\":" + YES + "}}"),
          new Call("POST", "task/{task}/resolve", "{\"variables\":{\"isStruckOff\":" + YES + "}}"),
          new Call("POST", "task/{task}/bpmnError", "{\"errorCode\":\"E\"}"),
          new Call("DELETE", "task/{task}", ""),
          new Call("POST", "task/{task}/assignee", "{\"userId\":\"admin\"}"),
          new Call("PUT", "task/{task}/variables/isStruckOff", YES),
          new Call("PUT", "task/{task}/localVariables/isStruckOff", YES),
          new Call("PUT", "process-instance/{stage}/variables/isStruckOff", YES),
          new Call(
              "POST",
              "process-instance/{case}/variables",
              "{\"modifications\":{\"isStruckOff\":" + YES + "}}"),
          new Call("DELETE", "process-instance/{stage}", ""),
          new Call("DELETE", "process-instance/{case}", ""),
          new Call("POST", "process-instance/delete", "{\"processInstanceIds\":[\"{case}\"]}"),
          new Call("POST", "process-instance/{stage}/modification", "{" + TO_THE_END + "}"),
          new Call(
              "POST",
              "modification/execute",
              "{\"processDefinitionId\":\"any\",\"processInstanceIds\":[\"{case}\"],"
                  + TO_THE_END
                  + "}"),
          new Call(
              "POST",
              "message",
              "{\"messageName\":\"Msg_DemandWithdrawn\",\"businessKey\":\"{caseNo}\"}"),
          new Call("POST", "execution/{case}/signal", "{}"),
          new Call("POST", "signal", "{\"name\":\"any\"}"),
          new Call("PUT", "job/{clock}/retries", "{\"retries\":0}"),
          new Call("POST", "job/{clock}/execute", ""),
          new Call("PUT", "job/{clock}/duedate", "{\"duedate\":null}"),
          new Call("DELETE", "job/{clock}", ""),
          new Call("PUT", "process-instance/{case}/suspended", "{\"suspended\":true}"),
          new Call(
              "PUT",
              "process-definition/key/strike-off/suspended",
              "{\"suspended\":true,\"includeProcessInstances\":true}"),
          new Call(
              "POST", "process-definition/key/strike-off/start", "{\"businessKey\":\"{caseNo}\"}"),
          new Call("DELETE", "history/process-instance/{case}", ""));

  /** One call that would move something, by the ids of the case. */
  private record Call(String method, String path, String body) {}

  @Test
  void theEnginesApiMovesNothingForWhoHoldsTheTask() {
    call(OFFICER, new Call("POST", "task/{task}/claim", "{}"), 204);
    try {
      theEnginesApiMovesNothingFor(OFFICER);
    } finally {
      call(OFFICER, new Call("POST", "task/{task}/unclaim", "{}"), 204);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {HANDLER, "supervisor", "admin"})
  void theEnginesApiMovesNothingFor(String login) {
    var held = standing(halfStruck);
    for (var call : CALLS) {
      assertThat(call(login, call, 403)).as(call.path()).containsAnyOf(BY_FORM_ONLY, NOT_YOURS);
    }
    assertThat(standing(halfStruck)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"isStruckOff", "status", "signedBy2", "assignee", "dueDate"})
  void theFormTakesNoVariableThatItNeverAsked(String foreign) {
    halfStruck.isRefused(
        OFFICER, APPROVE, Map.of("verdict", "REFUSED", foreign, true), "提交了表单中没有的内容");
  }

  // With a half missing

  @ParameterizedTest
  @CsvSource({
    "单位审核, closedloop_review, half = 'UNIT'",
    "交办机关复核, closedloop_review, half = 'OFFICE'",
    "单位负责人签字, closedloop_signature, half = 'UNIT'",
    "代表签字, closedloop_signature, half = 'DEPUTY'",
    "告知选民, feedback_telling, 1 = 1",
    "承办台账, closedloop_ledger_row, ledger = 'UNIT'",
  })
  void aCaseWithoutOneHalfIsNotStruckOff(String missing, String table, String which) {
    move(table, which, halfStruck.caseNo(), another);
    try {
      assertThat(loop.mayClose(halfStruck.caseNo())).isFalse();
      halfStruck.isRefused(OFFICER, APPROVE, CONFIRMED, missing);
    } finally {
      move(table, which, another, halfStruck.caseNo());
    }
  }

  @Test
  void aSignatureOverOtherWordsIsNone() {
    var text =
        jdbc.sql("select words from handling_reply where case_no = ?")
            .param(halfStruck.caseNo())
            .query(String.class)
            .single();
    rewrite("什么也没有做。");
    try {
      assertThat(loop.missing(halfStruck.caseNo()))
          .contains(LoopHalf.REVIEW_BY_UNIT, LoopHalf.REVIEW_BY_OFFICE, LoopHalf.SIGNATURE_OF_UNIT);
      halfStruck.isRefused(OFFICER, APPROVE, CONFIRMED, "单位负责人签字");
    } finally {
      rewrite(text);
    }
  }

  /** Who reviews or signs judges by what was found, heard and done, not by the draft alone. */
  @Test
  void whoReviewsAndSignsSeesWhatWasFoundHeardAndDone() {
    var told = Ways.told("C1");
    var way = ways.begin(told);

    for (var task : List.of("Task_ReviewByUnit", "Task_ReviewByOffice", "Task_SignByUnit")) {
      var person = task.equals("Task_ReviewByOffice") ? OFFICER : LEADER;
      assertThat(way.goesTo(task).shows(person, task).toString())
          .as(task)
          .contains(told.findings(), told.contact(), told.work(), told.reply());
    }
    assertThat(way.goesTo("Task_SignOpinion").shows(DEPUTY, "Task_SignOpinion").toString())
        .contains(told.work(), told.reply());
  }

  @Test
  void theSecondStrikeOffDoesNotComeBeforeTheFirst() {
    var way = ways.begin(Ways.told("C1")).goesTo("Task_ApplyStrikeOff");
    assertThat(way.waits()).doesNotContain(APPROVE);
    assertThat(loop.missing(way.caseNo()))
        .containsExactly(LoopHalf.STRIKE_OFF_APPLIED, LoopHalf.STRIKE_OFF_CONFIRMED);

    way.isRefused(OFFICER, "Task_ApplyStrikeOff", Map.of("evidence", "已疏通管道"), "您无权查看");

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.FED_BACK);
  }

  // By the same person, or one of the unit's own

  @Test
  void whoAppliedDoesNotConfirm() {
    holds(HANDLER, OFFICE, Role.OFFICER);

    halfStruck.isRefused(HANDLER, APPROVE, CONFIRMED, "这件销号是您申请的，核准须由另一人办理");
  }

  @Test
  void nobodyOfTheUnitConfirmsForTheOffice() {
    holds(LEADER, OFFICE, Role.OFFICER);

    halfStruck.isRefused(LEADER, APPROVE, CONFIRMED, "您在承办单位任职，不能代表人大核准本单位的销号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yongfeng.officer", "yueyang.liaison", DEPUTY, "admin"})
  void nobodyElseSeesTheTask(String login) {
    halfStruck.isRefused(login, APPROVE, CONFIRMED, "没有这个任务，或者您无权查看");
  }

  @Test
  void theSupervisorSeesTheTaskAndLeavesIt() {
    halfStruck.isRefused("supervisor", APPROVE, CONFIRMED, "这项任务不由您办理，您只能查看");
  }

  @Test
  void bothReviewsAndBothSignaturesTakeTwoPeopleEach() {
    var way = ways.begin(Ways.told("C1")).goesTo("Task_ReviewByUnit");
    var reply = "Task_ReviewByUnit";
    holds(HANDLER, UNIT, Role.UNIT_LEADER);
    holds(HANDLER, OFFICE, Role.OFFICER);
    holds(LEADER, OFFICE, Role.OFFICER);
    holds("yueyang.leader2", OFFICE, Role.OFFICER);
    holds("yueyang.leader2", UNIT, Role.HANDLER);
    holds(DEPUTY, UNIT, Role.UNIT_LEADER);

    way.isRefused(HANDLER, reply, APPROVED, "这份答复是您拟写的，请交由其他人审核");
    way.isRefused(OFFICER, reply, APPROVED, "您无权查看");
    way.isRefused("yongfeng.leader", reply, APPROVED, "您无权查看");
    way.does(LEADER, reply, APPROVED);

    var second = "Task_ReviewByOffice";
    way.isRefused(LEADER, second, APPROVED, "单位审核是您做的，复核须由交办机关的另一人办理");
    way.isRefused(HANDLER, second, APPROVED, "这份答复是您拟写的，请交由其他人审核");
    way.isRefused("yueyang.leader2", second, APPROVED, "您在承办单位任职，不能代表交办机关复核本单位的答复");
    way.isRefused("yongfeng.officer", second, APPROVED, "您无权查看");
    way.does(OFFICER, second, APPROVED);

    var sign = Map.of("verdict", "SIGN", "proof", Ways.PASSWORD);
    way.isRefused(OFFICER, "Task_SignByUnit", sign, "您无权查看");
    way.isRefused(DEPUTY, "Task_SignByUnit", sign, "您是本件的代表");
    way.does(LEADER, "Task_SignByUnit", sign);
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.REPLIED);
  }

  // From within

  @Test
  void noModuleStrikesOffPastTheClosedLoop() {
    assertThat(loop.missing(halfStruck.caseNo())).containsExactly(LoopHalf.STRIKE_OFF_CONFIRMED);

    assertThatThrownBy(() -> demands.moveTo(halfStruck.caseNo(), DemandStatus.STRUCK_OFF))
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .extracting(refusal -> refusal.reasons().get(0).code())
        .isEqualTo("closedloop.strike-off.missing");
  }

  /** What can be seen of a case: a changed byte of it is a change. */
  private record Standing(
      DemandStatus status,
      List<LedgerRow> rows,
      List<CaseTimeline.Entry> story,
      List<String> tasks,
      List<String> jobs,
      Map<String, Map<String, Object>> instances) {}

  private Standing standing(Way way) {
    var running =
        instances.createProcessInstanceQuery().processInstanceBusinessKey(way.caseNo()).list();
    return new Standing(
        demands.get(way.caseNo()).status(),
        ledgers.of(way.caseNo()),
        timeline.of(way.caseNo()),
        tasks.createTaskQuery().processInstanceBusinessKey(way.caseNo()).list().stream()
            .map(task -> task.getId() + task.getAssignee() + task.getDueDate())
            .sorted()
            .toList(),
        running.stream()
            .flatMap(
                instance ->
                    jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
            .map(job -> job.getId() + job.getRetries() + job.getDuedate() + job.isSuspended())
            .sorted()
            .toList(),
        running.stream()
            .collect(
                toMap(
                    instance -> instance.getId() + instance.isSuspended(),
                    instance -> instances.getVariables(instance.getId()))));
  }

  private String call(String login, Call call, int status) {
    var answer = halfStruck.call(login, call.method(), filled(call.path()), filled(call.body()));
    assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(status);
    return answer.body();
  }

  private String filled(String text) {
    for (var id : ids.entrySet()) {
      text = text.replace(id.getKey(), id.getValue());
    }
    return text;
  }

  private String instance(String process) {
    return instances
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(halfStruck.caseNo())
        .processDefinitionKey(process)
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .findFirst()
        .orElseThrow();
  }

  /** A rung of one of the case's limits, whose job waits. */
  private String clock() {
    var rung =
        instances.startProcessInstanceByKey(
            "escalation", halfStruck.caseNo(), Map.of("deadlineId", 0L));
    return jobs.createJobQuery().processInstanceId(rung.getId()).singleResult().getId();
  }

  private void move(String table, String which, String from, String to) {
    var moved =
        jdbc.sql("update %s set case_no = ? where case_no = ? and %s".formatted(table, which))
            .params(to, from)
            .update();
    assertThat(moved).isEqualTo(1);
  }

  private void rewrite(String text) {
    jdbc.sql("update handling_reply set words = ? where case_no = ?")
        .params(text, halfStruck.caseNo())
        .update();
  }

  private void holds(String login, String body, Role role) {
    DirectoryRows.hold(jdbc, List.of(login), body, role);
  }
}

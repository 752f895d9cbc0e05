package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.supervision.Watch;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The petition of the real cases, whose petitioner does not accept, or that belongs elsewhere:
 * through the calls that Tasklist makes.
 */
@LianxinTest
class PetitionWaysTest {

  private static final String SECTION = "petition.officer";
  private static final String COMMITTEE = "cwh.officer";
  private static final String OUTSIDE = "上海市人大常委会信访办公室";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Deadlines deadlines;
  @Autowired CaseTimeline timeline;
  @Autowired RuntimeService instances;
  @Autowired Watch watch;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @Test
  void isReviewedByTheBodyAboveAndRecheckedOutside() {
    var way = received(aPetition());
    assertThat(way.waits()).containsExactly("Task_RegisterReviewRequest");
    assertThat(way.shows(SECTION, "Task_RegisterReviewRequest").toString())
        .contains("松江区人民代表大会常务委员会");

    way.does(SECTION, "Task_RegisterReviewRequest", requested(Map.of()));
    assertThat(ladders(way)).isEqualTo(1);
    assertThat(way.shows(COMMITTEE, "Task_DecideReview").toString()).contains("管道仍然堵塞");
    way.does(COMMITTEE, "Task_DecideReview", decided());
    way.does(SECTION, "Task_TellReview", told("NOT_SAID"));

    way.isRefused(SECTION, "Task_RegisterReviewRequest", requested(Map.of()), "请写明转交哪个机关");
    way.does(SECTION, "Task_RegisterReviewRequest", requested(Map.of("reviewer", OUTSIDE)));
    var recorded = new HashMap<String, Object>(decided());
    recorded.put("decidedOn", today());
    way.does(SECTION, "Task_RecordReview", recorded);
    way.does(SECTION, "Task_TellReview", told(null));

    assertThat(way.waits()).containsExactly("Task_InformDeputy");
    assertThat(way.shows(SECTION, "Task_InformDeputy").toString())
        .contains("复查意见")
        .contains("复核意见")
        .contains(OUTSIDE);
    way.goesQuicklyToTheEnd();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(codes(way))
        .contains(
            "petition.timeline.review-open",
            "petition.timeline.review-requested",
            "petition.timeline.review-decided",
            "petition.timeline.review-over");

    isTakenNoMoreWhenItComesAgain(way.caseNo());
  }

  private void isTakenNoMoreWhenItComesAgain(String earlier) {
    var again = aPetition().goesTo("Task_RegisterPetition");
    again.isRefused(SECTION, "Task_RegisterPetition", notAgain(again.caseNo()), "没有复核意见");
    again.does(SECTION, "Task_RegisterPetition", notAgain(earlier));
    again.does(SECTION, "Task_GiveAcceptanceNotice", told(null));

    assertThat(again.waits()).containsExactly("Task_InformDeputy");
    again.goesQuicklyToTheEnd();
    assertThat(again.isOver()).isTrue();
  }

  @Test
  void isStruckOffAfterTheTimeToAskHasPassed() {
    var way = received(aPetition());
    assertThat(ladders(way)).isZero();
    assertThat(page(way)).contains("申请复查").contains("信访工作条例");
    var period = deadlines.find(way.caseNo(), LimitKind.PETITION_REVIEW_REQUEST).orElseThrow();
    assertThat(period.startedOn()).isEqualTo(LocalDate.now(clock));
    assertThat(clock(way, "petition-review").getDuedate()).isAfter(Date.from(period.end()));

    jobs.executeJob(clock(way, "petition-review").getId());
    way.settle();

    assertThat(codes(way)).contains("petition.timeline.review-not-requested");
    assertThat(page(way)).contains("已结束").contains("期满没有收到申请");
    way.goesQuicklyToTheEnd();
    assertThat(way.isOver()).isTrue();
  }

  /** Next year's holidays may move the last day after the clock was set (decision 0010). */
  @Test
  void movesTheClockWithTheLastDay() {
    var way = received(aPetition());
    var before = clock(way, "petition-review").getDuedate().toInstant();
    var period = deadlines.find(way.caseNo(), LimitKind.PETITION_REVIEW_REQUEST).orElseThrow();

    deadlines.move(way.caseNo(), period.kind(), Deadlines.WHOLE, period.dueOn().plusDays(21));

    assertThat(clock(way, "petition-review").getDuedate().toInstant())
        .isAfter(before.plusSeconds(1));
  }

  @Test
  void isNotLateWhileThePostIsWaitedFor() {
    var way = received(aPetition());
    jdbc.sql("update demand_deadline set due_on = ? where case_no = ? and met_at is null")
        .params(LocalDate.now(clock).minusDays(2), way.caseNo())
        .update();

    assertThat(page(way)).contains("申请复查").doesNotContain("已逾期");
    assertThat(ways.visitor(SECTION).get("/demands?late=YES&stage=PETITION").body())
        .doesNotContain(way.caseNo());
  }

  @Test
  void comesBackWhenTheObjectionOfTheOtherOrganIsUpheld() {
    var way = ways.begin(Ways.told("C28")).goesTo("Task_RegisterPetition");
    way.does(SECTION, "Task_RegisterPetition", passedOn("松江区城市管理行政执法局"));
    way.does(SECTION, "Task_GiveAcceptanceNotice", told(null));
    assertThat(ladders(way)).isZero();
    var objection =
        Map.of(
            "receivedOn", today(),
            "reply", "OBJECTION_UPHELD",
            "objectedOn", today(),
            "objection", "管道属小区共用，不属我局职责。",
            "verdict", "情况属实，同意收回。");
    way.does(SECTION, "Task_RegisterReferralReply", objection);

    way.isRefused(SECTION, "Task_RegisterPetition", passedOn("松江区城市管理行政执法局"), "异议已经成立");
    way.goesQuicklyToTheEnd();

    assertThat(way.isOver()).isTrue();
    assertThat(codes(way))
        .contains("petition.timeline.referral-taken-back", "petition.timeline.accepted");
  }

  @Test
  void staysWithTheOtherOrganThatDoesNotObjectInTime() {
    var way = aPetition().goesTo("Task_RegisterPetition");
    way.does(SECTION, "Task_RegisterPetition", passedOn("松江区城市管理行政执法局"));
    way.does(SECTION, "Task_GiveAcceptanceNotice", told(null));

    jobs.executeJob(clock(way, "petition-acceptance").getId());
    way.settle();

    assertThat(way.waits()).containsExactly("Task_InformDeputy");
    way.goesQuicklyToTheEnd();
    assertThat(way.isOver()).isTrue();
    assertThat(codes(way)).contains("petition.timeline.referral-unanswered");
  }

  private Way aPetition() {
    return ways.begin(
        Ways.told("C28"),
        (task, answers) -> {
          var changed = new HashMap<>(answers);
          changed.computeIfPresent("stance", (field, accepts) -> "NOT_SAID");
          return changed;
        });
  }

  /** Up to the day on which the petitioner has the opinion and the deputy knows. */
  private Way received(Way way) {
    way.goesTo("Task_InformDeputy");
    way.does(SECTION, "Task_InformDeputy", way.answersAt("Task_InformDeputy", SECTION));
    return way;
  }

  private Map<String, Object> requested(Map<String, Object> more) {
    var answers = new HashMap<String, Object>(more);
    answers.put("decision", "REQUESTED");
    answers.put("requestedOn", today());
    answers.put("grounds", "管道仍然堵塞，请求复查。");
    return answers;
  }

  private static Map<String, Object> decided() {
    return Map.of(
        "factsFound", "管道已疏通。",
        "legalBasis", "《信访工作条例》",
        "opinion", "维持原处理意见。",
        "outcome", "UPHELD");
  }

  private Map<String, Object> told(String stance) {
    var answers = new HashMap<String, Object>(Map.of("toldOn", today(), "way", "LETTER"));
    if (stance != null) {
      answers.put("stance", stance);
    }
    return answers;
  }

  private static Map<String, Object> passedOn(String place) {
    return Map.of(
        "representatives", 1, "acceptance", "PASSED_ON", "passedOnTo", place, "reason", "不属本机关职责。");
  }

  private static Map<String, Object> notAgain(String earlier) {
    return Map.of(
        "representatives",
        1,
        "acceptance",
        "NOT_AGAIN",
        "earlierCase",
        earlier,
        "reason",
        "同一事实和理由已经复核。");
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }

  private String page(Way way) {
    return ways.visitor(SECTION).get("/demands/" + way.caseNo()).body();
  }

  private List<String> codes(Way way) {
    return timeline.of(way.caseNo()).stream().map(CaseTimeline.Entry::code).toList();
  }

  private int ladders(Way way) {
    return watch.of(way.caseNo()).size();
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

package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * 挂账: the clock stands, the law's does not, and the day of the review comes (rule approved-rest).
 */
@LianxinTest
class SuspensionTest {

  private static final String HANDLE = "Task_HandleDemand";
  private static final String DECIDE = "Task_DecideSuspension";
  private static final String REVIEW = "Task_ReviewSuspension";
  private static final String HANDLER = "yueyang.handler";
  private static final String OFFICER = "yueyang.officer";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Deadlines deadlines;
  @Autowired ManagementService jobs;
  @Autowired Clock clock;

  private Way way;

  @BeforeEach
  void aUnitHandlesADemand() {
    way = new Ways(port, beans).begin(Ways.told("C1")).goesTo(HANDLE);
  }

  @Test
  void twoRestsThatOverlapDoNotAddUp() {
    var before = reply();
    rests(30);
    rests(40);

    var now = reply();
    assertThat(now.dueOn()).isBetween(before.dueOn().plusDays(39), before.dueOn().plusDays(50));
    assertThat(deadlines.explain(now).day()).isEqualTo(now.dueOn());
    assertThat(now.outerOn()).isEqualTo(before.outerOn()).isPresent();
    way.isRefused(HANDLER, HANDLE, asking(35), "本件已挂账至" + today().plusDays(40));
  }

  @Test
  void theLawsLastDayStandsBesideTheDayAndCountsAsLate() {
    rests(300);

    var reply = reply();
    var outer = reply.outerOn().orElseThrow();
    assertThat(reply.dueOn()).isAfter(outer);
    assertThat(reply.lateAfter()).isEqualTo(outer);
    assertThat(way.shows(HANDLER, HANDLE).toString())
        .contains("%s（法定最长至%s）".formatted(reply.dueOn(), outer));
  }

  @Test
  void theOfficeReviewsItWhenTheDayHasCome() {
    rests(30);
    assertThat(way.waits()).doesNotContain(REVIEW);

    jobs.executeJob(clockOfReview().orElseThrow().getId());
    way.settle();

    assertThat(way.shows(OFFICER, REVIEW).toString()).contains("等规划批准");
    way.does(OFFICER, REVIEW, Map.of("findings", "规划已批复。", "finding", "RESUMED"));
    assertThat(way.goesQuicklyToTheEnd().isOver()).isTrue();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
  }

  @Test
  void nobodyIsAskedAboutWhatIsDoneMeanwhile() {
    rests(30);
    jobs.executeJob(clockOfReview().orElseThrow().getId());
    way.settle();
    assertThat(way.waits()).contains(REVIEW);
    rests(40);

    way.does(HANDLER, HANDLE, way.answersAt(HANDLE, HANDLER));
    way.does(HANDLER, "Task_DraftReply", way.answersAt("Task_DraftReply", HANDLER));

    assertThat(way.waits()).containsExactly("Task_ReviewByUnit");
    assertThat(clockOfReview()).isEmpty();
  }

  private void rests(int days) {
    way.does(HANDLER, HANDLE, asking(days));
    way.does(
        OFFICER,
        DECIDE,
        Map.of("verdict", "APPROVED", "newDay", today().plusDays(days).toString()));
  }

  private Map<String, ?> asking(int days) {
    return Map.of(
        "notes",
        "已勘查。",
        "nextStep",
        "SUSPENSION",
        "reason",
        "等规划批准。",
        "askedUntil",
        today().plusDays(days).toString());
  }

  private Deadline reply() {
    return deadlines.find(way.caseNo(), LimitKind.REPLY).orElseThrow();
  }

  private Optional<Job> clockOfReview() {
    return jobs.createJobQuery().processDefinitionKey("suspension-review").timers().list().stream()
        .filter(job -> way.runs(job.getProcessInstanceId()))
        .findFirst();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

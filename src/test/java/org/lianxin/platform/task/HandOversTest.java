package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.CaseTimeline.Entry;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrations;
import org.lianxin.demand.Voters;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Desk;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task that lies with somebody who is away goes into other hands (rule post-ends). */
@LianxinTest
class HandOversTest {

  private static final String OFFICER = "yueyang.officer";
  private static final String SUCCESSOR = "deputy.d002";

  @LocalServerPort int port;
  @Autowired Desk desk;
  @Autowired Leavers leavers;
  @Autowired TaskService tasks;
  @Autowired CaseTimeline timeline;
  @Autowired Demands demands;
  @Autowired Deadlines deadlines;
  @Autowired Voters voters;
  @Autowired JdbcClient jdbc;
  @Autowired BeanFactory application;

  private WaitingVerification waiting;
  private Visitor officer;

  @BeforeEach
  void aDeputyHasATaskInHand() {
    waiting = WaitingVerification.of(Registrations.of(), application);
    desk.claim(waiting.task().getId(), Registrations.DEPUTY);
    officer = Visitor.signedIn(port, OFFICER);
  }

  @AfterEach
  void theDeputyIsBack() {
    jdbc.sql("update roster_person set in_force = true where login = ?")
        .param(Registrations.DEPUTY)
        .update();
    DirectoryRows.changed(jdbc);
  }

  @Test
  void everybodyWhoMayReadTheCaseSeesInWhoseHandsItIs() {
    assertThat(officer.get("/demands/" + waiting.caseNo()).body())
        .contains("/demands/" + waiting.caseNo() + "/tasks", "现在谁在办");
    assertThat(officer.get(page()).body()).contains("核实诉求", "汪建龄", "联络员", "换人办理");

    var deputy = Visitor.signedIn(port, Registrations.DEPUTY);
    assertThat(deputy.get(page()).body()).contains("汪建龄").doesNotContain("换人办理");
    assertThat(Visitor.signedIn(port, "yongfeng.officer").get(page()).statusCode()).isEqualTo(404);
  }

  @Test
  void theOfficeGivesItBackToTheGroupWithAReason() {
    assertThat(Visitor.location(post(officer, "", "代表出差一周"))).isEqualTo(page());

    assertThat(holder()).isNull();
    assertThat(last().code()).isEqualTo("platform.timeline.given-back");
    assertThat(last().actor()).isEqualTo(OFFICER);
    assertThat(last().values()).containsExactly("核实诉求", "汪建龄", "代表出差一周");
    assertThat(officer.get("/demands/" + waiting.caseNo()).body()).contains("退回组内。理由：代表出差一周");
  }

  @Test
  void theOfficeGivesItToSomebodyElseAndTheFormerHolderIsDone() {
    post(officer, Registrations.LIAISON, "代表请假");

    assertThat(holder()).isEqualTo(Registrations.LIAISON);
    assertThat(last().code()).isEqualTo("platform.timeline.handed-over");
    var deputy = Visitor.signedIn(port, Registrations.DEPUTY);
    var done =
        deputy.send(
            deputy
                .request("/camunda/api/engine/engine/default/task/" + id() + "/submit-form")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", deputy.xsrf())
                .POST(BodyPublishers.ofString("{\"variables\":{}}")));
    assertThat(done.statusCode()).isEqualTo(409);
  }

  @Test
  void theOfficeMovesAllThatSomebodyHasAtOnceWithTheReasonInEachTimeline() {
    var other = WaitingVerification.of(Registrations.of(), application);
    desk.claim(other.task().getId(), Registrations.DEPUTY);
    var page = "/hand-overs?from=" + Registrations.DEPUTY;
    assertThat(officer.get(page).body())
        .contains("/demands/" + waiting.caseNo(), "/demands/" + other.caseNo(), "核实诉求")
        .doesNotContain("??");
    var form = held("", "调离");
    form.put("task", id() + "," + other.task().getId());

    assertThat(officer.post("/hand-overs", form).body()).contains("已换人2项");

    for (var one : List.of(waiting, other)) {
      assertThat(timeline.of(one.caseNo()))
          .last()
          .satisfies(
              entry -> {
                assertThat(entry.code()).isEqualTo("platform.timeline.given-back");
                assertThat(entry.values()).endsWith("调离");
              });
    }
    assertThat(holder()).isNull();
  }

  @Test
  void whatCannotBeMovedStaysAndIsNamed() {
    var form = held(SUCCESSOR, "调离");

    var refused = officer.post("/hand-overs", form);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(waiting.caseNo() + "：所选的人不能办理这项任务", "调离")
        .doesNotContain("已换人");
    assertThat(holder()).isEqualTo(Registrations.DEPUTY);
    form.remove("task");
    assertThat(officer.post("/hand-overs", form).body()).contains("没有选中任务");
  }

  @Test
  void nobodyOfAnotherStreetMovesThem() {
    var stranger = Visitor.signedIn(port, "yongfeng.officer");
    var form = held("", "调离");
    form.put("_csrf", stranger.token("/account"));

    assertThat(stranger.get("/hand-overs?from=" + Registrations.DEPUTY).body())
        .doesNotContain(waiting.caseNo());
    stranger.post("/hand-overs", form);

    assertThat(holder()).isEqualTo(Registrations.DEPUTY);
    assertThat(Visitor.signedIn(port, Registrations.LIAISON).get("/hand-overs").statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobodyElseDoesSo() {
    for (var login : new String[] {Registrations.DEPUTY, Registrations.LIAISON}) {
      var refused = post(Visitor.signedIn(port, login), "", "不想办了");
      assertThat(refused.statusCode()).as(login).isEqualTo(422);
      assertThat(refused.body()).contains("只有承办单位负责人或交办机关的工作人员可以换人");
    }
    assertThat(holder()).isEqualTo(Registrations.DEPUTY);
  }

  @Test
  void itTakesAReasonAndSomebodyWhoCanDoIt() {
    assertThat(post(officer, "", " ").body()).contains("请写明理由");
    assertThat(post(officer, "", "长".repeat(201)).body()).contains("理由最多200字");
    for (var stranger :
        new String[] {"yueyang.handler", SUCCESSOR, Registrations.DEPUTY, "nobody"}) {
      var refused = post(officer, stranger, "代表请假");
      assertThat(refused.statusCode()).as(stranger).isEqualTo(422);
      assertThat(refused.body()).contains("所选的人不能办理这项任务", "代表请假");
    }
    assertThat(holder()).isEqualTo(Registrations.DEPUTY);
  }

  @Test
  void whatIsDoneMeanwhileIsTold() {
    var gone = officer.post(page() + "/no-such-task", form("", "代表请假"));

    assertThat(gone.statusCode()).isEqualTo(422);
    assertThat(gone.body()).contains("刚刚已由别人认领或办完");
  }

  @Test
  void aDeputyWhoHasLeftIsFollowedByAnotherInAllOfTheCase() {
    jdbc.sql("update roster_person set in_force = false where login = ?")
        .param(Registrations.DEPUTY)
        .update();
    DirectoryRows.changed(jdbc);
    leavers.giveBack();
    assertThat(holder()).isNull();

    post(officer, SUCCESSOR, "任期届满");

    assertThat(holder()).isEqualTo(SUCCESSOR);
    var demand = demands.get(waiting.caseNo());
    assertThat(demand.deputy()).isEqualTo(SUCCESSOR);
    assertThat(demand.answerable()).isEqualTo(SUCCESSOR);
    assertThat(deadlines.find(waiting.caseNo(), LimitKind.VERIFICATION).orElseThrow().responsible())
        .isEqualTo(SUCCESSOR);
    assertThat(voters.of(waiting.caseNo(), SUCCESSOR).name()).isEqualTo("王小明");
    assertThat(voters.areKnownTo(waiting.caseNo(), Registrations.DEPUTY)).isFalse();
    assertThat(Visitor.signedIn(port, SUCCESSOR).get(page()).statusCode()).isEqualTo(200);
    leavers.giveBack();
    assertThat(holder()).isEqualTo(SUCCESSOR);
  }

  private HttpResponse<String> post(Visitor visitor, String to, String reason) {
    var fields = new HashMap<>(form(to, reason));
    fields.put("_csrf", visitor.token("/account"));
    return visitor.post(page() + "/" + id(), fields);
  }

  private Map<String, String> held(String to, String reason) {
    var fields = new HashMap<>(form(to, reason));
    fields.put("from", Registrations.DEPUTY);
    fields.put("task", id());
    return fields;
  }

  private Map<String, String> form(String to, String reason) {
    return Map.of("to", to, "reason", reason, "_csrf", officer.token("/account"));
  }

  private String page() {
    return "/demands/" + waiting.caseNo() + "/tasks";
  }

  private String id() {
    return waiting.task().getId();
  }

  private Entry last() {
    var all = timeline.of(waiting.caseNo());
    return all.get(all.size() - 1);
  }

  private String holder() {
    return tasks.createTaskQuery().taskId(id()).singleResult().getAssignee();
  }
}

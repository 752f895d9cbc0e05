package org.lianxin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrations;
import org.lianxin.intake.WaitingVerification;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose a task on the desk is, and what becomes of what he sends. */
@LianxinTest
class TaskPagesTest {

  private static final Map<String, String> GOOD =
      Map.of("outcome", "ANSWERED_ON_SPOT", "answer", "下周三疏通，已当面说明");

  @LocalServerPort int port;
  @Autowired BeanFactory application;
  @Autowired TaskService tasks;
  @Autowired Demands demands;

  private WaitingVerification waiting;
  private String page;

  @BeforeEach
  void aDeputyHasSomethingToVerify() {
    waiting = WaitingVerification.of(Registrations.of(), application);
    page = "/desk/tasks/" + waiting.task().getId();
  }

  @Test
  void takesNothingFromOthersByLooking() {
    var deputy = Visitor.signedIn(port, Registrations.DEPUTY);

    assertThat(deputy.get(page).body()).contains("核实诉求", "弄堂口积水");
    assertThat(holder()).isNull();
  }

  @Test
  void isTakenByWhoBeginsToWriteAndNobodyElseWritesThen() {
    var deputy = Visitor.signedIn(port, Registrations.DEPUTY);
    assertThat(draft(deputy, "{\"seen\":0,\"answers\":{\"findings\":\"属实\"}}").statusCode())
        .isEqualTo(200);
    assertThat(holder()).isEqualTo(Registrations.DEPUTY);
    assertThat(deputy.get(page).body()).contains("属实");

    var liaison = Visitor.signedIn(port, Registrations.LIAISON);
    var answer = submit(liaison, GOOD);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("已由他人认领或提交");
    assertThat(liaison.get(page).body()).doesNotContain("属实</textarea>");
  }

  @Test
  void doesNotShowWhetherThereIsOneToWhoHasNothingToDoWithIt() {
    var stranger = Visitor.signedIn(port, "deputy.d030");

    assertThat(stranger.get(page).statusCode()).isEqualTo(404);
    assertThat(submit(stranger, GOOD).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/desk/tasks/none").statusCode()).isEqualTo(404);
  }

  @Test
  void dropsWhatAHiddenFieldSentAndTakesNoFactForAnAnswer() {
    var deputy = Visitor.signedIn(port, Registrations.DEPUTY);
    var sent = new HashMap<>(GOOD);
    sent.put("leadCase", "XQ-2026-999999");
    sent.put("caseSheet", "forged");

    assertThat(Visitor.location(submit(deputy, sent))).isEqualTo("/desk");
    assertThat(demands.get(waiting.caseNo()).status()).isEqualTo(DemandStatus.FED_BACK);
    assertThat(demands.get(waiting.caseNo()).subject()).isEqualTo("弄堂口积水");
  }

  @Test
  void letsALiaisonOfficerDoItForTheDeputy() {
    var liaison = Visitor.signedIn(port, Registrations.LIAISON);

    assertThat(Visitor.location(submit(liaison, GOOD))).isEqualTo("/demands/" + waiting.caseNo());
  }

  private String holder() {
    return tasks.createTaskQuery().taskId(waiting.task().getId()).singleResult().getAssignee();
  }

  private HttpResponse<String> draft(Visitor visitor, String body) {
    return visitor.send(
        visitor
            .request(page + "/draft")
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", visitor.token("/account"))
            .PUT(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> submit(Visitor visitor, Map<String, String> sent) {
    var all = new HashMap<>(sent);
    all.put("_csrf", visitor.token("/account"));
    return visitor.post(page, all);
  }
}

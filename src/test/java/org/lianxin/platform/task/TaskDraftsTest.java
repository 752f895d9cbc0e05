package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Statements;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrations;
import org.lianxin.intake.WaitingVerification;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Half-written answers of a task, over HTTP as Tasklist keeps them. */
@LianxinTest
class TaskDraftsTest {

  private static final String API = "/camunda/api/engine/engine/default/task/";
  private static final Map<String, Object> WORDS = Map.of("findings", "现场看到弄堂口积水约十厘米");

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired RuntimeService instances;
  @Autowired BeanFactory application;
  @Autowired JdbcClient jdbc;
  @Autowired Statements statements;
  @Autowired ObjectMapper json;

  private Visitor liaison;
  private String task;

  @BeforeEach
  void aTaskIsClaimed() {
    task = WaitingVerification.of(Registrations.of(), application).task().getId();
    liaison = Visitor.signedIn(port, Registrations.LIAISON);
    assertThat(call(liaison, "POST", "claim", Map.of("userId", Registrations.LIAISON)).statusCode())
        .isEqualTo(204);
  }

  @Test
  void areInTheFormWhenItIsOpenedAgain() {
    assertThat(keep(liaison, 0, WORDS).statusCode()).isEqualTo(200);

    var form = form(Visitor.signedIn(port, Registrations.LIAISON));

    assertThat(form.at("/findings/value").asText()).isEqualTo(WORDS.get("findings"));
    assertThat(form.at("/lianxinDraft/value").asText()).startsWith(task + " 1 20");
    assertThat(form.at("/caseSheet/value").asText()).contains("弄堂口积水");
  }

  @Test
  void areNobodyElsesAndNeverInTheEngine() {
    keep(liaison, 0, WORDS);

    var deputy = Visitor.signedIn(port, Registrations.DEPUTY);
    assertThat(form(deputy).at("/findings/value").asText()).isEmpty();
    assertThat(keep(deputy, 1, Map.of("findings", "别人写的")).statusCode()).isEqualTo(409);
    assertThat(keep(Visitor.signedIn(port, "shuiwu.handler"), 0, WORDS).statusCode())
        .isEqualTo(409);
    var instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    assertThat(instances.getVariables(instance)).doesNotContainKey("findings");
  }

  @Test
  void areKeptForWhoHasClaimedTheTaskAlone() {
    call(liaison, "POST", "unclaim", Map.of());

    assertThat(keep(liaison, 0, WORDS).statusCode()).isEqualTo(409);
    assertThat(rows()).isZero();
  }

  @Test
  void areKeptWithTheTokenOfTheSessionAlone() {
    var forged =
        liaison.send(
            liaison
                .request(API + task + "/draft")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"seen\":0,\"answers\":{}}")));

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(rows()).isZero();
    assertThat(keep(liaison, 0, WORDS).statusCode()).as("the session goes on").isEqualTo(200);
  }

  @Test
  void tellNothingThatTheFormOnlyShows() {
    keep(liaison, 0, Map.of("caseSheet", "假的", "proof", "Se-cret.2026", "outcome", "SUSTAINED"));

    var form = form(liaison);

    assertThat(form.at("/caseSheet/value").asText()).contains("弄堂口积水");
    assertThat(form.has("proof")).isFalse();
    assertThat(form.at("/outcome/value").asText()).isEqualTo("SUSTAINED");
  }

  @Test
  void ofAnotherWindowAreToldAndNotWrittenOver() {
    keep(liaison, 0, WORDS);
    keep(liaison, 1, Map.of("findings", "第二个窗口"));

    var told = keep(liaison, 1, Map.of("findings", "第一个窗口"));

    assertThat(told.statusCode()).isEqualTo(412);
    assertThat(read(told).get("version").asInt()).isEqualTo(2);
    assertThat(form(liaison).at("/findings/value").asText()).isEqualTo("第二个窗口");
  }

  @Test
  void areGoneWhenTheTaskIsSubmitted() {
    keep(liaison, 0, WORDS);
    var answers =
        Map.of(
            "variables",
            Map.of(
                "outcome",
                Map.of("value", "ANSWERED_ON_SPOT"),
                "answer",
                Map.of("value", "下周三疏通，已当面说明")));

    assertThat(call(liaison, "POST", "submit-form", answers).statusCode()).isEqualTo(204);

    assertThat(rows()).isZero();
    assertThat(keep(liaison, 1, WORDS).statusCode()).isEqualTo(409);
  }

  @Test
  void areGoneWhenTheTaskFallsAway() {
    keep(liaison, 0, WORDS);
    var instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();

    instances.deleteProcessInstance(instance, "test", false, true);

    assertThat(rows()).isZero();
  }

  @Test
  void areGoneWhenTheyAreGivenUp() {
    keep(liaison, 0, WORDS);

    assertThat(call(liaison, "DELETE", "draft", Map.of()).statusCode()).isEqualTo(204);

    assertThat(form(liaison).at("/findings/value").asText()).isEmpty();
  }

  @Test
  void thatCannotBeReadAreRefused() {
    for (var body :
        List.of("", "null", "[]", "{\"seen\":\"x\"}", "{\"seen\":1}", "{\"answers\":3}")) {
      assertThat(send(liaison, "PUT", "draft", body).statusCode()).as(body).isEqualTo(400);
    }
  }

  /** The two statements that ask who calls are not counted. */
  @Test
  void costTwoStatementsASave() {
    keep(liaison, 0, WORDS);

    var sent = statements.of(() -> assertThat(keep(liaison, 1, WORDS).statusCode()).isEqualTo(200));

    assertThat(sent)
        .filteredOn(
            statement -> !statement.contains("_revision") && !statement.contains("_credential"))
        .hasSizeLessThanOrEqualTo(2)
        .anyMatch(statement -> statement.startsWith("update platform_draft"));
    assertThat(sent).hasSizeLessThanOrEqualTo(4);
  }

  private long rows() {
    return jdbc.sql("select count(*) from platform_draft where page = ?")
        .param(task)
        .query(Long.class)
        .single();
  }

  private JsonNode form(Visitor reader) {
    return read(reader.get(API + task + "/form-variables"));
  }

  private HttpResponse<String> keep(Visitor writer, int seen, Map<String, ?> answers) {
    return call(writer, "PUT", "draft", Map.of("seen", seen, "answers", answers));
  }

  private HttpResponse<String> call(
      Visitor caller, String method, String call, Map<String, ?> body) {
    try {
      return send(caller, method, call, json.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> send(Visitor caller, String method, String call, String body) {
    return caller.send(
        caller
            .request(API + task + "/" + call)
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", caller.xsrf())
            .method(method, BodyPublishers.ofString(body)));
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

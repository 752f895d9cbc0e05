package org.lianxin.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrations;
import org.lianxin.intake.WaitingVerification;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a signed-in clerk can do to his own task over the webapps' API: what its form asks, and
 * nothing else.
 */
@LianxinTest
class WebappsApiTest {

  @Autowired TaskService tasks;
  @Autowired BeanFactory application;
  @LocalServerPort int port;

  private Visitor clerk;
  private String task;
  private String instance;

  @BeforeEach
  void aClerkHasClaimedATask() {
    var waiting = WaitingVerification.of(Registrations.of(), application).task();
    task = waiting.getId();
    instance = waiting.getProcessInstanceId();
    clerk = Visitor.signedIn(port, Registrations.LIAISON);
    assertThat(call("POST", "/task/{task}/claim", "{\"userId\":\"admin\"}").statusCode())
        .isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
        .as("claimed for the clerk whoever the request names")
        .isEqualTo(Registrations.LIAISON);
  }

  static Stream<Arguments> forbidden() {
    var yes = "{\"value\":true,\"type\":\"Boolean\"}";
    var variables = "{\"variables\":{\"intakeOutcome\":" + yes + "}}";
    var object =
        """
        {"value":"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==","type":"Object",
         "valueInfo":{"objectTypeName":"java.util.HashMap",
                      "serializationDataFormat":"application/x-java-serialized-object"}}""";
    return Stream.of(
        argumentSet("complete", "POST", "/task/{task}/complete", variables),
        argumentSet("resolve", "POST", "/task/{task}/resolve", variables),
        argumentSet("set a variable", "PUT", "/task/{task}/variables/intakeOutcome", yes),
        argumentSet(
            "set a local variable", "PUT", "/task/{task}/localVariables/intakeOutcome", yes),
        argumentSet(
            "patch variables",
            "POST",
            "/task/{task}/variables",
            "{\"modifications\":{\"intakeOutcome\":" + yes + "}}"),
        argumentSet("remove a variable", "DELETE", "/task/{task}/variables/intakeOutcome", ""),
        argumentSet("set an object", "PUT", "/task/{task}/variables/any", object),
        argumentSet(
            "set on the instance",
            "PUT",
            "/process-instance/{instance}/variables/intakeOutcome",
            yes),
        argumentSet(
            "patch on the instance",
            "POST",
            "/process-instance/{instance}/variables",
            "{\"modifications\":{\"intakeOutcome\":" + yes + "}}"),
        argumentSet("throw an error", "POST", "/task/{task}/bpmnError", "{\"errorCode\":\"E\"}"),
        argumentSet(
            "escalate", "POST", "/task/{task}/bpmnEscalation", "{\"escalationCode\":\"E\"}"),
        argumentSet("assign", "POST", "/task/{task}/assignee", "{\"userId\":\"other\"}"),
        argumentSet("delegate", "POST", "/task/{task}/delegate", "{\"userId\":\"other\"}"),
        argumentSet(
            "add a group",
            "POST",
            "/task/{task}/identity-links",
            "{\"groupId\":\"other.OFFICER\",\"type\":\"candidate\"}"),
        argumentSet("change", "PUT", "/task/{task}", "{\"name\":\"other\",\"due\":null}"),
        argumentSet("delete", "DELETE", "/task/{task}", ""),
        argumentSet("create", "POST", "/task/create", "{\"id\":\"own\",\"name\":\"own\"}"),
        argumentSet("start", "POST", "/process-definition/key/demand-intake/start", variables),
        argumentSet(
            "submit a start form",
            "POST",
            "/process-definition/key/demand-intake/submit-form",
            variables),
        argumentSet("send a message", "POST", "/message", "{\"messageName\":\"Msg_Any\"}"),
        argumentSet("signal", "POST", "/signal", "{\"name\":\"any\"}"),
        argumentSet(
            "modify",
            "POST",
            "/process-instance/{instance}/modification",
            "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"End_DemandAccepted\"}]}"),
        argumentSet("cancel", "DELETE", "/process-instance/{instance}", ""),
        argumentSet(
            "create a filter",
            "POST",
            "/filter/create",
            "{\"resourceType\":\"Task\",\"name\":\"own\",\"query\":{\"nameExpression\":\"${1+1}\"}}"),
        argumentSet(
            "grant a right",
            "POST",
            "/authorization/create",
            "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"other\",\"resourceType\":0,\"resourceId\":\"*\"}"));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void refusesEveryOtherWay(String method, String path, String body) {
    assertThat(call(method, path, body).statusCode()).isEqualTo(403);

    assertThat(tasks.createTaskQuery().taskId(task).count())
        .as("the task still waits")
        .isEqualTo(1);
    assertThat(tasks.getVariables(task)).isEmpty();
  }

  @Test
  void tellsTheSupervisorThatOthersDoIt() {
    clerk = Visitor.signedIn(port, "supervisor");

    var refused = call("POST", "/task/{task}/claim", "{}");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("您只能查看");
  }

  @Test
  void namesTheGroupOfATaskToWhoeverSeesTheTask() {
    clerk = Visitor.signedIn(port, Registrations.DEPUTY);
    var group = Registrations.OFFICE + ".LIAISON_OFFICER";

    assertThat(call("GET", "/group?maxResults=9&id=" + group, "").body()).contains("联络员");
    assertThat(call("GET", "/group?maxResults=9&member=yongfeng.liaison", "").body())
        .isEqualTo("[]");
  }

  @Test
  void countsTheTasksOfEachGroupForTheSupervisorOnly() {
    var report = "/task/report/candidate-group-count";
    assertThat(call("GET", report, "").statusCode()).isEqualTo(403);

    WaitingVerification.of(Registrations.of(), application); // nobody has claimed it
    clerk = Visitor.signedIn(port, "supervisor");

    var counted = call("GET", report, "");
    assertThat(counted.statusCode()).isEqualTo(200);
    assertThat(counted.body())
        .contains("\"groupName\":\"" + Registrations.OFFICE + ".LIAISON_OFFICER\"")
        .doesNotContain("null");
  }

  @Test
  void takesNoDeployment() {
    var parts =
        "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nevil\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"evil.bpmn\"\r\n"
            + "Content-Type: text/xml\r\n\r\n<definitions/>\r\n--x--\r\n";

    assertThat(
            call("POST", "/deployment/create", parts, "multipart/form-data; boundary=x")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void evaluatesNoExpressionInAQuery(String path, String body) {
    var answer = call("POST", path, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("xpressions are forbidden");
  }

  static Stream<Arguments> expressions() {
    var expression = "\"assigneeExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"";
    return Stream.of(
        argumentSet("plain", "/task?maxResults=10", "{" + expression + "}"),
        argumentSet("or", "/task?maxResults=10", "{\"orQueries\":[{" + expression + "}]}"),
        argumentSet("count", "/task/count", "{\"orQueries\":[{" + expression + "}]}"));
  }

  @Test
  void asksForTheRequestsToken() {
    assertThat(
            clerk
                .send(
                    clerk
                        .request(path("/task/{task}/submit-form"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"variables\":{}}")))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void tellsTheClerkInSentencesWhatIsWrongAndThenTakesTheAnswers() {
    var refused = call("POST", "/task/{task}/submit-form", "{\"variables\":{}}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("结论：请选择核实结论");

    var taken =
        call(
            "POST",
            "/task/{task}/submit-form",
            """
            {"variables":{"caseSheet":{"value":"shown only","type":"String"},
                          "answer":{"value":"下周三疏通","type":"String"},
                          "outcome":{"value":"ANSWERED_ON_SPOT","type":"String"}}}""");
    assertThat(taken.statusCode()).isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
  }

  private HttpResponse<String> call(String method, String path, String body) {
    return call(method, path, body, "application/json");
  }

  private HttpResponse<String> call(String method, String path, String body, String type) {
    return clerk.send(
        clerk
            .request(path(path))
            .header("Content-Type", type)
            .header("Accept-Language", "zh-CN")
            .header("X-XSRF-TOKEN", clerk.xsrf())
            .method(method, BodyPublishers.ofString(body)));
  }

  private String path(String path) {
    return "/camunda/api/engine/engine/default"
        + path.replace("{task}", task).replace("{instance}", instance);
  }
}

package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Samples;
import org.lianxin.attachment.Upload;
import org.lianxin.directory.People;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/**
 * People of one street try to read, count and move a case of another, with its true numbers and
 * ids: whoever has found one out has no more than whoever has not.
 */
@LianxinTest
@TestInstance(Lifecycle.PER_CLASS)
class ForeignCaseTest {

  private static final String API = "/camunda/api/engine/engine/default/";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired TaskService tasks;
  @Autowired Attachments attachments;
  @Autowired People people;

  private final RealCase told = Ways.told("C1");
  private Ways ways;
  private String caseNo;
  private Task task;
  private long file;

  @BeforeAll
  void aCaseOfAnotherStreetWaitsForItsUnitsSignature() {
    ways = new Ways(port, beans);
    var way = ways.begin(told).goesTo("Task_SignByUnit");
    caseNo = way.caseNo();
    task = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).singleResult();
    var handler = people.find("yueyang.handler").orElseThrow();
    var bytes = Samples.jpg();
    attachments.add(
        caseNo,
        handler,
        List.of(new Upload("现场.jpg", bytes.length, new ByteArrayResource(bytes))),
        false);
    file = attachments.addedBy(caseNo, handler.login()).get(0).id();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fangsong.officer",
        "fangsong.liaison",
        "fangsong.handler",
        "fangsong.leader",
        "deputy.d030",
        "petition.officer",
        "admin"
      })
  void isNeitherSeenNorCountedNorMovedByAStranger(String login) {
    var stranger = ways.visitor(login);
    var leaks = new TreeSet<String>();

    Stream.concat(pages(), ids()).forEach(path -> note(leaks, path, isShown(stranger.get(path))));
    lists().forEach(path -> note(leaks, path, isListed(stranger.get(path))));
    counts().forEach(path -> note(leaks, path, isCounted(stranger.get(path))));
    acts().forEach((path, body) -> note(leaks, path, post(stranger, path, body) < 400));

    assertThat(leaks).isEmpty();
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
  }

  /** The same addresses do answer whoever has to do with the case: it is not that all is shut. */
  @Test
  void isThereForItsOwnPeople() {
    var officer = ways.visitor("yueyang.officer");
    assertThat(officer.get("/demands/" + caseNo).body()).contains(told.words());
    assertThat(officer.get("/demands?q=" + caseNo).body()).contains(caseNo);
    var leader = ways.visitor("yueyang.leader");
    assertThat(leader.get(API + "task/" + task.getId()).statusCode()).isEqualTo(200);
    assertThat(leader.get(count("processInstanceBusinessKey=" + caseNo)).body())
        .contains("\"count\":1");
  }

  private static void note(Set<String> leaks, String path, boolean isLeak) {
    if (isLeak) {
      leaks.add(path);
    }
  }

  private boolean isShown(HttpResponse<String> answer) {
    return answer.statusCode() < 400 || tells(answer.body());
  }

  private boolean isListed(HttpResponse<String> answer) {
    var body = answer.body();
    return tells(body)
        || answer.statusCode() < 400
            && Stream.of(task.getProcessInstanceId(), task.getId()).anyMatch(body::contains);
  }

  private static boolean isCounted(HttpResponse<String> answer) {
    return answer.statusCode() < 400 && !answer.body().equals("{\"count\":0}");
  }

  private boolean tells(String body) {
    return Stream.of(told.subject(), told.words(), "/demands/" + caseNo).anyMatch(body::contains);
  }

  /** Our own pages and files. */
  private Stream<String> pages() {
    var page = "/demands/" + caseNo;
    return Stream.of(
        page,
        page + "/attachments/" + file,
        page + "/papers/reply-1.pdf",
        page + "/papers/reply-1.docx",
        page + "/evidence.zip",
        page + "/replay",
        "/api/v1" + page,
        "/desk/tasks/" + task.getId());
  }

  /** The engine's things by their ids. */
  private Stream<String> ids() {
    var one = API + "task/" + task.getId();
    return Stream.of(
        one,
        one + "/form",
        one + "/form-variables",
        one + "/identity-links",
        one + "/comment",
        one + "/attachment",
        one + "/variables",
        one + "/localVariables",
        API + "process-instance/" + task.getProcessInstanceId(),
        API + "process-instance/" + task.getProcessInstanceId() + "/activity-instances",
        API + "process-instance/" + task.getProcessInstanceId() + "/variables",
        API + "execution/" + task.getExecutionId(),
        API + "history/process-instance/" + task.getProcessInstanceId());
  }

  /** What asks for it among others: by number, by id, by a variable, in a search. */
  private Stream<String> lists() {
    return Stream.of(
        API + "task?processInstanceBusinessKey=" + caseNo,
        API + "task?processInstanceBusinessKeyLike=%25" + caseNo.substring(3) + "%25",
        API + "task?processInstanceId=" + task.getProcessInstanceId(),
        API + "task?processVariables=isApprovedByUnit_eq_true",
        API + "process-instance?businessKey=" + caseNo,
        API + "execution?processInstanceId=" + task.getProcessInstanceId(),
        API + "variable-instance?processInstanceIdIn=" + task.getProcessInstanceId(),
        API + "history/process-instance?processInstanceBusinessKey=" + caseNo,
        API + "history/task?processInstanceId=" + task.getProcessInstanceId(),
        API + "history/activity-instance?processInstanceId=" + task.getProcessInstanceId(),
        API + "history/user-operation?processInstanceId=" + task.getProcessInstanceId(),
        "/camunda/api/cockpit/plugin/base/default/process-instance/"
            + task.getProcessInstanceId()
            + "/called-process-instances",
        "/demands?q=" + caseNo,
        "/demands/list.csv?q=" + caseNo,
        "/api/v1/demands?q=" + caseNo,
        "/demands/matters?no=" + caseNo,
        "/ledgers?q=" + caseNo,
        "/ledgers/list.csv?q=" + caseNo);
  }

  private Stream<String> counts() {
    return Stream.of(
        count("processInstanceBusinessKey=" + caseNo),
        count("processInstanceId=" + task.getProcessInstanceId()),
        API + "process-instance/count?businessKey=" + caseNo,
        API + "execution/count?processInstanceId=" + task.getProcessInstanceId(),
        API + "history/process-instance/count?processInstanceBusinessKey=" + caseNo,
        API + "history/task/count?processInstanceId=" + task.getProcessInstanceId());
  }

  private static String count(String query) {
    return API + "task/count?" + query;
  }

  private Map<String, String> acts() {
    var one = API + "task/" + task.getId();
    return Map.of(
        one + "/claim", "{\"userId\":\"fangsong.officer\"}",
        one + "/assignee", "{\"userId\":\"fangsong.officer\"}",
        one + "/complete", "{\"variables\":{\"isReplySigned\":{\"value\":true}}}",
        one + "/submit-form", "{\"variables\":{}}",
        one + "/resolve", "{\"variables\":{}}",
        one + "/delegate", "{\"userId\":\"fangsong.officer\"}",
        one + "/comment/create", "{\"message\":\"x\"}",
        API + "message", "{\"messageName\":\"x\",\"businessKey\":\"" + caseNo + "\"}");
  }

  private static int post(Visitor visitor, String path, String body) {
    return visitor
        .send(
            visitor
                .request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", visitor.xsrf())
                .POST(BodyPublishers.ofString(body)))
        .statusCode();
  }
}

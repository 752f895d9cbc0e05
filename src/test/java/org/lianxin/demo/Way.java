package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.Visitor;
import org.lianxin.demo.process.WaitingTasks;
import org.lianxin.evidence.EvidenceVerifier;
import org.lianxin.shared.Desk;

/**
 * The way of one case, gone by people: each signs in, claims and completes tasks with the calls
 * that Tasklist makes. What the job executor would do in between is done at once.
 */
final class Way {

  private static final String API = "/camunda/api/engine/engine/default/";

  /** Whoever appoints a stand-in decides who acts, and nothing of the case. */
  private static final String ABOUT_PERSONS = "Task_AppointStandIn";

  private static final int MOST_TASKS = 60;

  /** Other words for what a case has people say. */
  interface Wording {

    /** The answers at a task in these words. */
    Map<String, Object> of(String task, Map<String, Object> answers);
  }

  private final ObjectMapper json = new ObjectMapper();
  private final String caseNo;
  private final CaseAnswers answers;
  private final Wording wording;
  private final Function<String, Visitor> people;
  private final Desk desk;
  private final WaitingTasks waiting;
  private final RuntimeService instances;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final EvidenceVerifier evidence;

  Way(
      String caseNo,
      CaseAnswers answers,
      Wording wording,
      Function<String, Visitor> people,
      Desk desk,
      WaitingTasks waiting,
      RuntimeService instances,
      TaskService tasks,
      ManagementService jobs,
      EvidenceVerifier evidence) {
    this.caseNo = caseNo;
    this.answers = answers;
    this.wording = wording;
    this.people = people;
    this.desk = desk;
    this.waiting = waiting;
    this.instances = instances;
    this.tasks = tasks;
    this.jobs = jobs;
    this.evidence = evidence;
    settle();
  }

  String caseNo() {
    return caseNo;
  }

  /** Somebody opens the task, claims and completes it; it has to succeed. */
  Way does(String login, String task, Map<String, ?> answers) {
    var waiting = waiting(login, task);
    assertThat(shows(login, task)).as("%s opens %s", login, task).isNotEmpty();
    if (!task.equals(ABOUT_PERSONS)) {
      assertThat(people.apply(login).get("/demands/" + caseNo).statusCode())
          .as("%s, whose turn it is at %s, reads the case", login, task)
          .isEqualTo(200);
    }
    var claimed = post(login, waiting, "claim", Map.of("userId", login));
    assertThat(claimed.statusCode())
        .as("%s claims %s: %s", login, task, claimed.body())
        .isEqualTo(204);
    var done = submit(login, waiting, answers);
    assertThat(done.statusCode()).as("%s does %s: %s", login, task, done.body()).isEqualTo(204);
    settle();
    return this;
  }

  /** Everybody does what the case tells, over HTTP, until it is over. */
  Way goesToTheEnd() {
    return goesToTheEnd(() -> {});
  }

  /** The same; after each step something is looked at. */
  Way goesToTheEnd(Runnable look) {
    for (int done = 0; done < MOST_TASKS; done++) {
      var next = steps().findFirst();
      if (next.isEmpty()) {
        return leavesAWholeRecord();
      }
      var doer = next.get().doers().get(0);
      does(doer, next.get().element(), answersAt(next.get().element(), doer));
      look.run();
    }
    throw new AssertionError(caseNo + " never ends: " + waits());
  }

  /** The same without HTTP, until this task waits. */
  Way goesTo(String task) {
    return goesWhile(() -> !waits().contains(task));
  }

  /** The same without HTTP, until it is over. */
  Way goesQuicklyToTheEnd() {
    return goesWhile(() -> steps().findFirst().isPresent()).leavesAWholeRecord();
  }

  private Way leavesAWholeRecord() {
    assertThat(evidence.verify(caseNo).faults()).isEmpty();
    return this;
  }

  /** The same without HTTP, as long as this is so, asked before each step. */
  Way goesWhile(BooleanSupplier isUnderway) {
    for (int done = 0; isUnderway.getAsBoolean(); done++) {
      var next = steps().findFirst();
      if (next.isEmpty() || done == MOST_TASKS) {
        throw new AssertionError(caseNo + " does not come there, but to " + waits());
      }
      var doer = next.get().doers().get(0);
      desk.claim(next.get().id(), doer);
      desk.complete(next.get().id(), doer, answersAt(next.get().element(), doer));
      settle();
    }
    return this;
  }

  /** What this case has people answer at a task. */
  Map<String, Object> answersAt(String task, String doer) {
    return wording.of(task, answers.at(task, doer));
  }

  /** A supervisor's task and a commitment's are no step of the case. */
  Stream<WaitingTasks.Waiting> steps() {
    return waiting.of(caseNo).stream()
        .filter(
            task ->
                !List.of("Task_SuperviseDemand", "Task_ReportCommitment").contains(task.element()));
  }

  /** Somebody tries, and hears this; the task waits on. */
  Way isRefused(String login, String task, Map<String, ?> answers, String sentence) {
    var waiting = waiting(task);
    var claimed = post(login, waiting, "claim", Map.of("userId", login));
    var refused = claimed.statusCode() == 204 ? submit(login, waiting, answers) : claimed;
    assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 409);
    assertThat(refused.body()).contains(sentence);
    if (claimed.statusCode() == 204) {
      post(login, waiting, "unclaim", Map.of());
    }
    assertThat(waiting(task)).isEqualTo(waiting);
    return this;
  }

  /** What somebody who opens the task's form is shown, by field. */
  Map<?, ?> shows(String login, String task) {
    var answer = people.apply(login).get(API + "task/" + waiting(login, task) + "/form-variables");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer);
  }

  /** The tasks that wait, by element. */
  List<String> waits() {
    return open().stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  /** Whether nothing of the case runs any more but what lives on after it. */
  boolean isOver() {
    return instances
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNo)
            .processDefinitionKey("demand-case")
            .count()
        == 0;
  }

  /** Whether a process instance is one of the case. */
  boolean runs(String instance) {
    return instances
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .processInstanceBusinessKey(caseNo)
            .count()
        == 1;
  }

  /** Does what the job executor would do, timers excepted. */
  void settle() {
    settle(Runnable::run);
  }

  /** The same; each job is handed over to be run. */
  void settle(Consumer<Runnable> executor) {
    for (var job = due(); job != null; job = due()) {
      var id = job.getId();
      executor.accept(() -> jobs.executeJob(id));
    }
  }

  private Job due() {
    return instances.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
        .flatMap(
            instance ->
                jobs
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .messages()
                    .list()
                    .stream())
        .findFirst()
        .orElse(null);
  }

  String waiting(String task) {
    return open().stream()
        .filter(open -> open.getTaskDefinitionKey().equals(task))
        .map(Task::getId)
        .findFirst()
        .orElseThrow(() -> new AssertionError(task + " does not wait, but " + waits()));
  }

  /** Of several at once, the one that is this person's. */
  private String waiting(String login, String task) {
    return steps()
        .filter(step -> step.element().equals(task) && step.doers().contains(login))
        .map(WaitingTasks.Waiting::id)
        .findFirst()
        .orElseGet(() -> waiting(task));
  }

  private List<Task> open() {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNo).list();
  }

  /** Somebody claims the task of this id, as Tasklist does. */
  HttpResponse<String> claim(String login, String task) {
    return post(login, task, "claim", Map.of("userId", login));
  }

  /** Somebody completes the task of this id, as Tasklist does. */
  HttpResponse<String> submit(String login, String task, Map<String, ?> answers) {
    return post(login, task, "submit-form", submission(answers));
  }

  /** Answers as Tasklist posts them. */
  static Map<String, ?> submission(Map<String, ?> answers) {
    return Map.of(
        "variables",
        answers.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, answer -> Map.of("value", answer.getValue()))));
  }

  private HttpResponse<String> post(String login, String task, String call, Map<String, ?> body) {
    return call(login, "POST", "task/" + task + "/" + call, written(body));
  }

  /** Any call of the webapps' API. */
  HttpResponse<String> call(String login, String method, String path, String body) {
    var visitor = people.apply(login);
    return visitor.send(
        visitor
            .request(API + path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", "zh-CN")
            .header("X-XSRF-TOKEN", visitor.xsrf())
            .method(method, BodyPublishers.ofString(body)));
  }

  private String written(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private Map<?, ?> read(HttpResponse<String> answer) {
    try {
      return json.readValue(answer.body(), Map.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

package org.lianxin.scene;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * One process on an engine in memory, played by the test: people decide, delegates set what they
 * set, called processes give back what they give back. What is not told waits.
 *
 * <pre>{@code
 * var scene = Scene.of("transfer", "demand-transfer")
 *     .delegate("assignOrderDelegate")
 *     .person("Task_TakeOrder", Map.of("isTaken", false))
 *     .person("Task_TakeOrder", Map.of("isTaken", true))
 *     .play();
 * assertThat(scene.end()).isEqualTo("End_OrderTaken");
 * }</pre>
 */
public final class Scene {

  private static final ProcessEngine ENGINE = engine();
  private static final Map<String, Set<String>> VISITED = new HashMap<>();
  private static final int MOST_STEPS = 200;

  private final String key;
  private final BpmnModelInstance model;
  private final List<String> files = new ArrayList<>();
  private final Map<String, BpmnModelInstance> children = new HashMap<>();
  private final Map<String, Deque<Map<String, Object>>> answers = new HashMap<>();
  private final Map<String, Deque<Map<String, Object>>> results = new HashMap<>();
  private final Map<String, Object> variables = new HashMap<>();
  private String instance;

  private Scene(String module, String key) {
    this.key = key;
    files.add("processes/%s/%s.bpmn".formatted(module, key));
    this.model = Bpmn.readModelFromStream(Scene.class.getResourceAsStream("/" + files.get(0)));
    Mocks.reset();
  }

  private static ProcessEngine engine() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration
        .setExpressionManager(new MockExpressionManager())
        .setJdbcUrl("jdbc:h2:mem:scene;DB_CLOSE_DELAY=-1")
        .setProcessEngineName("scene")
        .setJobExecutorActivate(false)
        .setHistory("full")
        .setMetricsEnabled(false);
    return configuration.buildProcessEngine();
  }

  /** The process of this key, of this module. */
  public static Scene of(String module, String key) {
    return new Scene(module, key);
  }

  /** Deploys a decision with it, e.g. {@code dmn/supervision/escalation.dmn}. */
  public Scene decision(String file) {
    files.add(file);
    return this;
  }

  /** A variable that the process starts with. */
  public Scene with(String name, Object value) {
    variables.put(name, value);
    return this;
  }

  /** What a delegate or listener does. */
  public Scene delegate(String bean, JavaDelegate work) {
    Mocks.register(bean, work);
    return this;
  }

  /** A delegate that tells the process nothing. */
  public Scene delegate(String bean) {
    return delegate(bean, execution -> {});
  }

  /** What the people at a task decide; said again, what they decide the next time. */
  public Scene person(String task, Map<String, Object> decisions) {
    answers.computeIfAbsent(task, k -> new ArrayDeque<>()).add(decisions);
    return this;
  }

  /** What a called process gives back; said again, what it gives back the next time. */
  public Scene child(String called, Map<String, Object> result) {
    results.computeIfAbsent(called, this::stub).add(result);
    return this;
  }

  /** A called process that does not end. */
  public Scene waiting(String called) {
    var stub =
        Bpmn.createExecutableProcess(called)
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .receiveTask()
            .endEvent()
            .done();
    children.put(called + ".bpmn", stub);
    return this;
  }

  private Deque<Map<String, Object>> stub(String called) {
    var bean = "child" + results.size();
    var left = new ArrayDeque<Map<String, Object>>();
    Mocks.register(bean, (JavaDelegate) execution -> execution.setVariables(left.removeFirst()));
    var stub =
        Bpmn.createExecutableProcess(called)
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .serviceTask()
            .camundaDelegateExpression("${" + bean + "}")
            .endEvent()
            .done();
    children.put(called + ".bpmn", stub);
    return left;
  }

  /** Starts the process and goes on until nobody has anything to say. */
  public Scene play() {
    var deployment = ENGINE.getRepositoryService().createDeployment();
    files.forEach(deployment::addClasspathResource);
    children.forEach(deployment::addModelInstance);
    deployment.deploy();
    instance =
        ENGINE
            .getRuntimeService()
            .startProcessInstanceByKey(key, "XQ-2026-000001", variables)
            .getId();
    return goOn();
  }

  /** The message arrives. */
  public Scene message(String name) {
    ENGINE
        .getRuntimeService()
        .createMessageCorrelation(name)
        .processInstanceId(instance)
        .correlate();
    return goOn();
  }

  /** Somebody outside tells the process something. */
  public Scene set(String name, Object value) {
    ENGINE.getRuntimeService().setVariable(instance, name, value);
    return goOn();
  }

  /** The time of the timer at this element has come. */
  public Scene timer(String element) {
    var job =
        ENGINE
            .getManagementService()
            .createJobQuery()
            .processInstanceId(instance)
            .timers()
            .activityId(element)
            .singleResult();
    if (job == null) {
      throw new AssertionError("No timer waits at " + element);
    }
    ENGINE.getManagementService().executeJob(job.getId());
    return goOn();
  }

  private Scene goOn() {
    for (int step = 0; step < MOST_STEPS; step++) {
      if (!runJob() && !decide()) {
        VISITED
            .computeIfAbsent(key, k -> new TreeSet<>())
            .addAll(visits().stream().map(HistoricActivityInstance::getActivityId).toList());
        return this;
      }
    }
    throw new AssertionError("The process runs in circles: " + way());
  }

  private boolean runJob() {
    var jobs =
        ENGINE
            .getManagementService()
            .createJobQuery()
            .processInstanceId(instance)
            .messages()
            .list();
    jobs.stream().findFirst().map(Job::getId).ifPresent(ENGINE.getManagementService()::executeJob);
    return !jobs.isEmpty();
  }

  private boolean decide() {
    for (var task : tasks()) {
      var left = answers.getOrDefault(task.getTaskDefinitionKey(), new ArrayDeque<>());
      if (!left.isEmpty()) {
        ENGINE.getTaskService().complete(task.getId(), left.removeFirst());
        return true;
      }
    }
    return false;
  }

  private List<Task> tasks() {
    return ENGINE.getTaskService().createTaskQuery().processInstanceId(instance).list();
  }

  private List<HistoricActivityInstance> visits() {
    return ENGINE
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .orderPartiallyByOccurrence()
        .asc()
        .list();
  }

  /**
   * The end event at which the process has ended, the last one reached; null while it runs.
   *
   * @throws AssertionError when a person was never asked for what the test lets him decide
   */
  public String end() {
    var running =
        ENGINE.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count();
    if (running > 0) {
      return null;
    }
    answers.forEach(Scene::refuseUnheard);
    return way().stream().filter(id -> id.startsWith("End_")).reduce((a, b) -> b).orElseThrow();
  }

  private static void refuseUnheard(String who, Deque<Map<String, Object>> left) {
    if (!left.isEmpty()) {
      throw new AssertionError("Ended without asking %s: %s".formatted(who, left));
    }
  }

  /** The user tasks that wait, by element id. */
  public List<String> waits() {
    return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  /** The elements passed, in order. */
  public Set<String> way() {
    return visits().stream()
        .map(HistoricActivityInstance::getActivityId)
        .collect(toCollection(LinkedHashSet::new));
  }

  /** A variable as the process left it. */
  public Object variable(String name) {
    var found =
        ENGINE
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(instance)
            .variableName(name)
            .singleResult();
    return found == null ? null : found.getValue();
  }

  /** The nodes of a process that no scene has visited yet. */
  public static Set<String> unvisited(String module, String key) {
    var scene = new Scene(module, key);
    var nodes =
        scene.model.getModelElementsByType(FlowNode.class).stream()
            .map(FlowNode::getId)
            .collect(toCollection(TreeSet::new));
    nodes.removeAll(VISITED.getOrDefault(key, Set.of()));
    return nodes;
  }
}

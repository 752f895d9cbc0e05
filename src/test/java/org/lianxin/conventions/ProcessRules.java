package org.lianxin.conventions;

import static org.lianxin.conventions.Rules.isBlank;
import static org.lianxin.conventions.Rules.isChinese;
import static org.lianxin.conventions.Rules.matches;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a process says to its readers: ids, questions, labels, size. */
record ProcessRules(Models models) {

  private static final int MOST_NODES = 20;
  private static final String WORD = "[A-Z][A-Za-z0-9]*";
  private static final Pattern FLOW = Pattern.compile("Flow_" + WORD + "(_" + WORD + ")?");
  private static final Pattern ERROR = Pattern.compile("ERR_[A-Z]+(_[A-Z]+)*");
  private static final Pattern MESSAGE = Pattern.compile("Msg_" + WORD);
  private static final Pattern QUESTION = Pattern.compile(".+[??]");

  /** A variable, alone, negated, or compared with a literal. */
  private static final Pattern CONDITION =
      Pattern.compile("\\$\\{(!|not )?[a-z]\\w*( ?(==|!=|<=?|>=?) ?('[^']*'|\\d+|true|false))?}");

  /** The prefix of an id; the first type that fits counts. */
  private static final Map<Class<? extends FlowNode>, String> PREFIXES = new LinkedHashMap<>();

  static {
    PREFIXES.put(StartEvent.class, "Start_");
    PREFIXES.put(EndEvent.class, "End_");
    PREFIXES.put(BoundaryEvent.class, "Boundary_");
    PREFIXES.put(IntermediateCatchEvent.class, "Catch_");
    PREFIXES.put(IntermediateThrowEvent.class, "Throw_");
    PREFIXES.put(CallActivity.class, "Call_");
    PREFIXES.put(SubProcess.class, "Sub_");
    PREFIXES.put(Task.class, "Task_");
    PREFIXES.put(Gateway.class, "Gateway_");
  }

  void addTo(Map<String, Supplier<Stream<String>>> rules) {
    rules.put("an element's id tells its kind and its meaning", this::ids);
    rules.put("messages and errors are named by their ids", this::declarations);
    rules.put("a split asks a question", this::questions);
    rules.put("a way out of a split has an answer and the split's word in its id", this::answers);
    rules.put("a way out of a split has a condition or is the default", this::ways);
    rules.put("a condition reads one variable", this::conditions);
    rules.put("a join or parallel gateway is silent", this::silence);
    rules.put("activities, events and the process have Chinese labels", this::labels);
    rules.put("a process is executable and has version and history's lifetime", this::header);
    rules.put("a level has at most 20 nodes", this::size);
    rules.put("a savepoint follows a message or a timer and no user task", this::savepoints);
  }

  private <E extends ModelElementInstance> Stream<String> broken(
      Class<E> type, BiPredicate<String, E> holds) {
    return Rules.broken(
        models.processes(), type, (model, e) -> holds.test(e.getAttributeValue("id"), e));
  }

  private Stream<String> ids() {
    return Stream.concat(
        broken(FlowNode.class, (id, node) -> matches(Pattern.compile(prefix(node) + WORD), id)),
        broken(SequenceFlow.class, (id, flow) -> matches(FLOW, id)));
  }

  private static String prefix(FlowNode node) {
    return PREFIXES.entrySet().stream()
        .filter(prefix -> prefix.getKey().isInstance(node))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private Stream<String> declarations() {
    return Stream.concat(
        broken(
            Message.class, (id, message) -> matches(MESSAGE, id) && id.equals(message.getName())),
        broken(
            Error.class,
            (id, error) ->
                matches(ERROR, id)
                    && id.equals(error.getErrorCode())
                    && isChinese(error.getName())));
  }

  private Stream<String> questions() {
    return broken(
        Gateway.class,
        (id, gateway) ->
            !asks(gateway) || isChinese(gateway.getName()) && matches(QUESTION, gateway.getName()));
  }

  private Stream<String> answers() {
    return broken(
        SequenceFlow.class,
        (id, flow) ->
            !asks(flow.getSource())
                || !isBlank(flow.getName())
                    && id.startsWith(
                        flow.getSource().getId().replaceFirst("Gateway_", "Flow_") + "_"));
  }

  private Stream<String> ways() {
    return broken(
        SequenceFlow.class,
        (id, flow) ->
            !asks(flow.getSource())
                || (flow.getConditionExpression() == null)
                    == flow.getId().equals(flow.getSource().getAttributeValue("default")));
  }

  private Stream<String> conditions() {
    return broken(
        SequenceFlow.class,
        (id, flow) -> {
          ConditionExpression condition = flow.getConditionExpression();
          return condition == null
              || condition.getLanguage() == null
                  && matches(CONDITION, condition.getTextContent().strip());
        });
  }

  private Stream<String> silence() {
    return broken(Gateway.class, (id, gateway) -> asks(gateway) || isBlank(gateway.getName()));
  }

  private Stream<String> labels() {
    return Stream.of(
            broken(Process.class, (id, process) -> isChinese(process.getName())),
            broken(Activity.class, (id, activity) -> isChinese(activity.getName())),
            broken(Event.class, (id, event) -> isChinese(event.getName())))
        .flatMap(places -> places);
  }

  private Stream<String> header() {
    return broken(
        Process.class,
        (id, process) ->
            process.isExecutable()
                && matches(Rules.VERSION, process.getCamundaVersionTag())
                && Rules.LIFETIME.equals(process.getCamundaHistoryTimeToLiveString()));
  }

  private Stream<String> size() {
    return models.processes().stream()
        .flatMap(
            model ->
                model.content().getModelElementsByType(FlowNode.class).stream()
                    .collect(
                        Collectors.groupingBy(
                            node -> node.getParentElement().getAttributeValue("id"),
                            Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(level -> level.getValue() > MOST_NODES)
                    .map(level -> model.file() + "#" + level.getKey()));
  }

  /**
   * What somebody did and what follows from it in our tables is one step: he sees at once that it
   * is done, or why not. A message or a timer has nobody who waits; none before a wait state, which
   * is one itself.
   */
  private Stream<String> savepoints() {
    return broken(
        FlowNode.class,
        (id, node) -> {
          if (node instanceof UserTask) {
            return !node.isCamundaAsyncAfter() && !node.isCamundaAsyncBefore();
          }
          return !(node instanceof ReceiveTask || node instanceof IntermediateCatchEvent)
              || node.isCamundaAsyncAfter() && !node.isCamundaAsyncBefore();
        });
  }

  /** Whether this is a gateway with several ways out, of which the data choose. */
  private boolean asks(FlowNode node) {
    return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)
        && ways(node).size() > 1;
  }

  /** By the flows themselves: the node's own list may be forgotten in a file. */
  private static List<SequenceFlow> ways(FlowNode node) {
    return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
        .filter(flow -> Objects.equals(flow.getSource(), node))
        .toList();
  }
}

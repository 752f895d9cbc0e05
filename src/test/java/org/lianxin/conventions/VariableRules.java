package org.lianxin.conventions;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.lianxin.conventions.Models.Model;

/** What a process knows while it runs: who declares it, who gives it, and that it can be asked. */
record VariableRules(Models models, Code code) {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** Alone, negated, or compared with a literal; see the rule on conditions. */
  private static final Pattern READING =
      Pattern.compile("[$#]\\{(!|not )?([a-z]\\w*)(?: ?(==|!=|<=?|>=?) ?('([^']*)'|\\w+))?}");

  private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, Long.class);

  /** What counts the turns of a loop is the engine's. */
  private static final String ENGINES = "loopCounter";

  /** The elements whose expression reads a variable, and the type that it has to have alone. */
  private static final Map<String, Class<?>> EXPRESSIONS =
      Map.of(
          "conditionExpression", Boolean.class,
          "condition", Boolean.class,
          "timeDate", Date.class,
          "timeDuration", String.class,
          "timeCycle", String.class,
          "loopCardinality", Integer.class);

  void addTo(Map<String, Supplier<Stream<String>>> rules) {
    rules.put("a variable that a process reads is declared in its backing class", this::undeclared);
    rules.put("a condition asks what its variable can be", this::misasked);
    rules.put("each value has one way out of a gateway, and each way a value", this::ways);
    rules.put("a variable is given on every way to the gateway that asks it", this::ungiven);
    rules.put("a yes-or-no that a gateway asks can be both", this::oneSided);
  }

  /** An expression that reads a variable, and the nearest id around it. */
  private record Reading(
      Model<BpmnModelInstance> model, String element, String place, Matcher text) {

    String variable() {
      return text.group(2);
    }
  }

  private Stream<Reading> readings() {
    return models.processes().stream()
        .flatMap(
            model ->
                withAllBelow(model.content().getDocument().getRootElement())
                    .filter(element -> EXPRESSIONS.containsKey(element.getLocalName()))
                    .map(
                        element ->
                            new Reading(
                                model,
                                element.getLocalName(),
                                nearestId(element),
                                matcher(element.getTextContent())))
                    .filter(reading -> reading.text().matches()));
  }

  private static Matcher matcher(String text) {
    return READING.matcher(text.strip());
  }

  private static Stream<DomElement> withAllBelow(DomElement element) {
    return Stream.concat(
        Stream.of(element),
        element.getChildElements().stream().flatMap(VariableRules::withAllBelow));
  }

  private static String nearestId(DomElement element) {
    return element.hasAttribute("id")
        ? element.getAttribute("id")
        : nearestId(element.getParentElement());
  }

  private Stream<String> undeclared() {
    return Stream.concat(
            readings()
                .filter(reading -> type(reading.model(), reading.variable()).isEmpty())
                .map(reading -> place(reading.model(), reading.place(), reading.variable())),
            models.processes().stream().flatMap(this::undeclaredInCalls))
        .distinct();
  }

  /** What a call hands over is known on both sides. */
  private Stream<String> undeclaredInCalls(Model<BpmnModelInstance> model) {
    return model.content().getModelElementsByType(CallActivity.class).stream()
        .flatMap(
            call -> {
              var called = process(call.getCalledElement());
              return Stream.concat(
                      ins(call)
                          .flatMap(
                              in ->
                                  Stream.of(
                                      missing(Optional.of(model), in.getCamundaSource()),
                                      missing(called, in.getCamundaTarget()))),
                      outs(call)
                          .flatMap(
                              out ->
                                  Stream.of(
                                      missing(called, out.getCamundaSource()),
                                      missing(Optional.of(model), out.getCamundaTarget()))))
                  .flatMap(Optional::stream)
                  .map(variable -> place(model, call.getId(), variable));
            });
  }

  private Optional<String> missing(Optional<Model<BpmnModelInstance>> model, String variable) {
    return variable == null
            || variable.equals(ENGINES)
            || model.isEmpty()
            || type(model.get(), variable).isPresent()
        ? Optional.empty()
        : Optional.of(variable);
  }

  private Optional<Class<?>> type(Model<?> model, String variable) {
    return code.variable(model.module(), model.name(), variable);
  }

  private Stream<String> misasked() {
    return readings()
        .filter(
            reading ->
                type(reading.model(), reading.variable())
                    .filter(type -> !canBeAsked(type, reading.element(), reading.text()))
                    .isPresent())
        .map(reading -> place(reading.model(), reading.place(), reading.variable()));
  }

  private static boolean canBeAsked(Class<?> type, String element, Matcher asked) {
    var literal = asked.group(4);
    var word = asked.group(5);
    if (literal == null) {
      return type == EXPRESSIONS.get(element);
    }
    if (word != null) {
      return type.isEnum() && constants(type).contains(word);
    }
    return literal.matches("true|false") ? type == Boolean.class : NUMBERS.contains(type);
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
  }

  /** Of gateways whose ways ask one variable with a known list of values. */
  private Stream<String> ways() {
    return models.processes().stream()
        .flatMap(
            model ->
                model.content().getModelElementsByType(Gateway.class).stream()
                    .filter(gateway -> !hasOneWayForEachValue(model, gateway))
                    .map(gateway -> model.file() + "#" + gateway.getId()));
  }

  private boolean hasOneWayForEachValue(Model<BpmnModelInstance> model, Gateway gateway) {
    var hasDefault = gateway.getAttributeValue("default") != null;
    var ways = waysOut(gateway).map(VariableRules::condition).flatMap(Optional::stream).toList();
    var variables = ways.stream().map(way -> way.group(2)).distinct().toList();
    if (variables.size() != 1 || waysOut(gateway).count() != ways.size() + (hasDefault ? 1 : 0)) {
      return true; // several questions, or a way without an answer, of which another rule speaks
    }
    var type = type(model, variables.get(0));
    var values = type.map(VariableRules::values).orElse(List.of());
    if (values.isEmpty()
        || !ways.stream().allMatch(way -> canBeAsked(type.get(), "conditionExpression", way))) {
      return true; // any number, or a question of which another rule speaks
    }
    var taken =
        values.stream()
            .map(value -> ways.stream().filter(way -> holds(way, value)).toList())
            .toList();
    var isOne =
        taken.stream().allMatch(found -> found.size() == 1 || found.isEmpty() && hasDefault);
    var isEach = ways.stream().allMatch(way -> taken.stream().anyMatch(f -> f.contains(way)));
    return isOne && isEach && (!hasDefault || taken.stream().anyMatch(List::isEmpty));
  }

  private static List<String> values(Class<?> type) {
    if (type == Boolean.class) {
      return List.of("true", "false");
    }
    return type.isEnum() ? constants(type) : List.of();
  }

  private static boolean holds(Matcher way, String value) {
    if (way.group(4) == null) {
      return value.equals("true") == (way.group(1) == null);
    }
    var literal = Objects.requireNonNullElse(way.group(5), way.group(4));
    return value.equals(literal) == way.group(3).equals("==");
  }

  private static Optional<Matcher> condition(SequenceFlow flow) {
    return Optional.ofNullable(flow.getConditionExpression())
        .map(ConditionExpression::getTextContent)
        .map(VariableRules::matcher)
        .filter(Matcher::matches);
  }

  private static Stream<SequenceFlow> waysOut(FlowNode node) {
    return flows(node).filter(flow -> Objects.equals(flow.getSource(), node));
  }

  private static Stream<SequenceFlow> waysIn(FlowNode node) {
    return flows(node).filter(flow -> Objects.equals(flow.getTarget(), node));
  }

  private static Stream<SequenceFlow> flows(FlowNode node) {
    return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream();
  }

  private Stream<String> ungiven() {
    return models.processes().stream()
        .flatMap(
            model ->
                model.content().getModelElementsByType(Gateway.class).stream()
                    .flatMap(
                        gateway ->
                            waysOut(gateway)
                                .map(VariableRules::condition)
                                .flatMap(Optional::stream)
                                .map(way -> way.group(2))
                                .distinct()
                                .filter(variable -> !isGivenBefore(model, gateway, variable))
                                .map(variable -> place(model, gateway.getId(), variable))));
  }

  /** A gateway that gets one answer only is none, and the way behind it is never taken. */
  private Stream<String> oneSided() {
    return models.processes().stream()
        .flatMap(
            model ->
                model.content().getModelElementsByType(Gateway.class).stream()
                    .flatMap(
                        gateway ->
                            waysOut(gateway)
                                .map(VariableRules::condition)
                                .flatMap(Optional::stream)
                                .map(way -> way.group(2))
                                .distinct()
                                .filter(variable -> isYesOrNo(model, variable))
                                .filter(
                                    variable -> given(model, variable, new HashSet<>()).size() == 1)
                                .map(variable -> place(model, gateway.getId(), variable))));
  }

  private boolean isYesOrNo(Model<?> model, String variable) {
    return type(model, variable).filter(type -> type == Boolean.class).isPresent();
  }

  /** By the process's own module, by what it calls, and by whoever calls it. */
  private Set<String> given(Model<BpmnModelInstance> model, String variable, Set<String> seen) {
    if (!seen.add(model.name() + " " + variable)) {
      return Set.of();
    }
    var own = code.given(model.module(), model.name(), variable).stream();
    var called =
        calls(model)
            .flatMap(
                call ->
                    outs(call)
                        .filter(out -> variable.equals(out.getCamundaTarget()))
                        .flatMap(
                            out ->
                                process(call.getCalledElement()).stream()
                                    .flatMap(
                                        other ->
                                            given(other, out.getCamundaSource(), seen).stream())));
    var callers =
        models.processes().stream()
            .flatMap(
                other ->
                    calls(other)
                        .filter(call -> model.name().equals(call.getCalledElement()))
                        .flatMap(VariableRules::ins)
                        .filter(in -> variable.equals(in.getCamundaTarget()))
                        .flatMap(in -> given(other, in.getCamundaSource(), seen).stream()));
    return Stream.of(own, called, callers).flatMap(all -> all).collect(Collectors.toSet());
  }

  private static Stream<CallActivity> calls(Model<BpmnModelInstance> model) {
    return model.content().getModelElementsByType(CallActivity.class).stream();
  }

  /** Goes back on every way until somebody gives it; a start that is reached has to bring it. */
  private boolean isGivenBefore(Model<BpmnModelInstance> model, FlowNode asker, String variable) {
    var open = new ArrayDeque<>(before(asker));
    var seen = new HashSet<FlowNode>();
    while (!open.isEmpty()) {
      var node = open.pop();
      if (!seen.add(node) || gives(model, node, variable)) {
        continue;
      }
      if (node instanceof StartEvent && before(node).isEmpty()) {
        if (!isBrought(model, variable)) {
          return false;
        }
      } else {
        open.addAll(before(node));
      }
    }
    return true;
  }

  private static List<FlowNode> before(FlowNode node) {
    var sources = waysIn(node).map(SequenceFlow::getSource);
    if (node instanceof BoundaryEvent boundary) {
      return Stream.concat(sources, before(boundary.getAttachedTo()).stream()).toList();
    }
    if (node instanceof StartEvent && node.getParentElement() instanceof SubProcess sub) {
      return before(sub);
    }
    return sources.toList();
  }

  private boolean gives(Model<BpmnModelInstance> model, FlowNode node, String variable) {
    if (node instanceof CallActivity call) {
      return outs(call).anyMatch(out -> variable.equals(out.getCamundaTarget()));
    }
    if (node instanceof UserTask) {
      return code.gives(model.module(), node.getId(), model.name(), variable);
    }
    return withAllBelow(node.getDomElement())
        .flatMap(
            element ->
                Stream.of(
                    element.getAttribute(CAMUNDA, "delegateExpression"),
                    element.getAttribute("delegateExpression")))
        .filter(Objects::nonNull)
        .map(bean -> bean.replaceAll("[${}]", ""))
        .anyMatch(bean -> code.gives(model.module(), bean, model.name(), variable));
  }

  /** Whoever calls the process passes it; a process that nobody calls is started with it. */
  private boolean isBrought(Model<BpmnModelInstance> model, String variable) {
    var calls =
        models.processes().stream()
            .flatMap(other -> other.content().getModelElementsByType(CallActivity.class).stream())
            .filter(call -> model.name().equals(call.getCalledElement()))
            .toList();
    return !calls.isEmpty()
        && calls.stream()
            .allMatch(call -> ins(call).anyMatch(in -> variable.equals(in.getCamundaTarget())));
  }

  private Optional<Model<BpmnModelInstance>> process(String key) {
    return models.processes().stream().filter(model -> model.name().equals(key)).findFirst();
  }

  private static Stream<CamundaIn> ins(CallActivity call) {
    return Optional.ofNullable(call.getExtensionElements()).stream()
        .flatMap(extensions -> extensions.getChildElementsByType(CamundaIn.class).stream());
  }

  private static Stream<CamundaOut> outs(CallActivity call) {
    return Optional.ofNullable(call.getExtensionElements()).stream()
        .flatMap(extensions -> extensions.getChildElementsByType(CamundaOut.class).stream());
  }

  private static String place(Model<?> model, String id, String variable) {
    return "%s#%s: %s".formatted(model.file(), id, variable);
  }
}

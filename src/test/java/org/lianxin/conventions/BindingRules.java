package org.lianxin.conventions;

import static org.lianxin.conventions.Rules.isBlank;
import static org.lianxin.conventions.Rules.matches;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.lianxin.conventions.Models.Model;

/** What ties a process to forms, decisions, other processes and the code. */
record BindingRules(Models models, Code code) {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z]\\w*)}");
  private static final Set<String> CODE_ELEMENTS = Set.of("script", "scriptTask");
  private static final Set<String> CODE_ATTRIBUTES =
      Set.of("class", "expression", "variableMappingClass", "variableMappingDelegateExpression");
  private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

  void addTo(Map<String, Supplier<Stream<String>>> rules) {
    rules.put("a user task leaves who does it to its class", this::doers);
    rules.put("a user task has the form of its name, bound by deployment", this::forms);
    rules.put("a user task has a class, which asks what the form asks", this::userTasks);
    rules.put("a form belongs to a user task", this::orphans);
    rules.put("a rule task has a delegate, or a decision bound by deployment", this::decisions);
    rules.put("a call's process exists, bound by deployment", this::calls);
    rules.put("a call passes the business key and lists its variables", this::contracts);
    rules.put("a service task has a delegate of its module's process package", this::delegates);
    rules.put("a process holds no code", this::foreignCode);
    rules.put("messages and errors are constants of the module", this::constants);
  }

  private <E extends ModelElementInstance> Stream<String> broken(
      Class<E> type, BiPredicate<Model<BpmnModelInstance>, E> holds) {
    return Rules.broken(models.processes(), type, holds);
  }

  private Stream<String> doers() {
    return broken(
        UserTask.class,
        (model, task) ->
            isBlank(task.getCamundaCandidateGroups())
                && isBlank(task.getCamundaCandidateUsers())
                && isBlank(task.getCamundaAssignee())
                && isBlank(task.getCamundaDueDate()));
  }

  private Stream<String> forms() {
    return broken(
        UserTask.class,
        (model, task) ->
            kebab(task.getId()).equals(task.getCamundaFormRef())
                && "deployment".equals(task.getCamundaFormRefBinding())
                && form(model.module(), task).isPresent());
  }

  private Stream<String> userTasks() {
    return broken(
        UserTask.class,
        (model, task) ->
            form(model.module(), task)
                .map(
                    form ->
                        code.answers(model.module(), process(task), task.getId())
                            .filter(FormRules.asked(form.content())::equals)
                            .isPresent())
                .orElse(true));
  }

  private Stream<String> orphans() {
    return models.forms().stream()
        .filter(
            form ->
                models.processes().stream()
                    .filter(process -> process.module().equals(form.module()))
                    .flatMap(
                        process ->
                            process.content().getModelElementsByType(UserTask.class).stream())
                    .noneMatch(task -> form.name().equals(task.getCamundaFormRef())))
        .map(Model::file);
  }

  /** A delegate asks a decision where the row that fired has to be kept. */
  private Stream<String> decisions() {
    return broken(
        BusinessRuleTask.class,
        (model, task) ->
            isDelegate(model, task.getCamundaDelegateExpression())
                || "deployment".equals(task.getCamundaDecisionRefBinding())
                    && models.decisions().stream()
                        .flatMap(d -> d.content().getModelElementsByType(Decision.class).stream())
                        .anyMatch(
                            decision -> decision.getId().equals(task.getCamundaDecisionRef())));
  }

  private Stream<String> calls() {
    return broken(
        CallActivity.class,
        (model, call) ->
            "deployment".equals(call.getCamundaCalledElementBinding())
                && models.processes().stream()
                    .anyMatch(process -> process.name().equals(call.getCalledElement())));
  }

  private Stream<String> contracts() {
    return broken(
        CallActivity.class,
        (model, call) -> {
          var extensions = Optional.ofNullable(call.getExtensionElements());
          return children(extensions, CamundaIn.class)
                  .anyMatch(in -> BUSINESS_KEY.equals(in.getCamundaBusinessKey()))
              && children(extensions, CamundaIn.class)
                  .allMatch(in -> isBlank(in.getCamundaVariables()))
              && children(extensions, CamundaOut.class)
                  .allMatch(out -> isBlank(out.getCamundaVariables()));
        });
  }

  private static <E extends ModelElementInstance> Stream<E> children(
      Optional<ExtensionElements> extensions, Class<E> type) {
    return extensions.stream().flatMap(e -> e.getChildElementsByType(type).stream());
  }

  private Stream<String> delegates() {
    return Stream.of(
            broken(
                ServiceTask.class,
                (model, task) -> isDelegate(model, task.getCamundaDelegateExpression())),
            broken(
                SendTask.class,
                (model, task) -> isDelegate(model, task.getCamundaDelegateExpression())),
            broken(
                MessageEventDefinition.class,
                (model, event) ->
                    !(event.getParentElement() instanceof ThrowEvent)
                        || isDelegate(model, event.getCamundaDelegateExpression())),
            brokenAnywhere(
                (model, element) ->
                    engines(element, "delegateExpression")
                        .map(bean -> isDelegate(model, bean))
                        .orElse(true)))
        .flatMap(places -> places)
        .distinct();
  }

  private boolean isDelegate(Model<?> model, String expression) {
    return matches(BEAN, expression)
        && code.hasDelegate(model.module(), BEAN.matcher(expression).replaceFirst("$1"));
  }

  /** No scripts, no classes, no methods called, no external workers: delegates alone act. */
  private Stream<String> foreignCode() {
    return brokenAnywhere(
            (model, element) ->
                !CODE_ELEMENTS.contains(element.getLocalName())
                    && CODE_ATTRIBUTES.stream().allMatch(name -> engines(element, name).isEmpty())
                    && element.getAttribute(CAMUNDA, "type") == null)
        .distinct();
  }

  private Stream<String> constants() {
    return Stream.concat(
        broken(Message.class, (model, m) -> code.declares(model.module(), m.getName())),
        broken(Error.class, (model, e) -> code.declares(model.module(), e.getErrorCode())));
  }

  /** Of all elements, the engine's extensions too, named by the nearest id. */
  private Stream<String> brokenAnywhere(BiPredicate<Model<?>, DomElement> holds) {
    return models.processes().stream()
        .flatMap(
            model ->
                withAllBelow(model.content().getDocument().getRootElement())
                    .filter(element -> !holds.test(model, element))
                    .map(element -> model.file() + "#" + nearestId(element)));
  }

  private static Stream<DomElement> withAllBelow(DomElement element) {
    return Stream.concat(
        Stream.of(element),
        element.getChildElements().stream().flatMap(BindingRules::withAllBelow));
  }

  private static String nearestId(DomElement element) {
    return element.hasAttribute("id")
        ? element.getAttribute("id")
        : nearestId(element.getParentElement());
  }

  /**
   * An attribute of the engine's: on a BPMN element by its namespace, on the engine's own plain.
   */
  private static Optional<String> engines(DomElement element, String name) {
    return Optional.ofNullable(
        CAMUNDA.equals(element.getNamespaceURI())
            ? element.getAttribute(name)
            : element.getAttribute(CAMUNDA, name));
  }

  private Optional<Model<JsonNode>> form(String module, UserTask task) {
    return models.forms().stream()
        .filter(form -> form.module().equals(module))
        .filter(form -> form.name().equals(task.getCamundaFormRef()))
        .findFirst();
  }

  private static String process(BaseElement element) {
    return element.getParentElement() instanceof Process process
        ? process.getId()
        : process((BaseElement) element.getParentElement());
  }

  /** {@code Task_VerifyDemand} is {@code verify-demand}. */
  private static String kebab(String task) {
    return task.replaceFirst("Task_", "")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}

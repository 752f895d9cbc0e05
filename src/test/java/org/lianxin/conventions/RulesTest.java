package org.lianxin.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule finds what breaks it and nothing else: a sample that keeps all rules is changed in one
 * place, and that rule alone speaks.
 */
class RulesTest {

  private static final String CASE = "processes/sample/sample-case.bpmn";
  private static final String FORM = "forms/sample/check-sample.form";
  private static final String TABLE = "dmn/sample/sample-route.dmn";
  private static final Map<String, String> GOOD =
      Models.texts(Path.of("src/test/resources/models/good"));

  private enum Shelf {
    DRY
  }

  private static final Code CODE =
      new Code() {
        @Override
        public boolean hasModule(String module) {
          return module.equals("sample");
        }

        @Override
        public boolean hasDelegate(String module, String bean) {
          return hasModule(module)
              && Set.of("fileSampleDelegate", "remindCheckerDelegate").contains(bean);
        }

        @Override
        public boolean declares(String module, String word) {
          return Set.of("Msg_SampleSent", "ERR_UNKNOWN_SHELF").contains(word);
        }

        @Override
        public Optional<Map<String, Integer>> answers(String module, String process, String task) {
          return process.equals("sample-case") && task.equals("Task_CheckSample")
              ? Optional.of(Map.of("opinion", 500, "decision", 0, "proof", 0))
              : Optional.empty();
        }

        @Override
        public Optional<Class<?>> variable(String module, String process, String name) {
          return Optional.ofNullable(
              Map.<String, Class<?>>of(
                      "isAccepted",
                      Boolean.class,
                      "isStale",
                      Boolean.class,
                      "shelf",
                      Shelf.class,
                      "route",
                      String.class)
                  .get(name));
        }

        @Override
        public boolean gives(String module, String giver, String process, String variable) {
          return giver.equals("Task_CheckSample") && !variable.equals("route");
        }

        @Override
        public Set<String> given(String module, String process, String variable) {
          return variable.equals("isStale") ? Set.of("false") : Set.of("true", "false");
        }
      };

  @Test
  void findNothingInModelsThatKeepThem() {
    assertThat(new Rules(Models.of(GOOD), CODE).violations()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("breaches")
  void findWhatBreaksThem(String rule, String file, String from, String to, String place) {
    assertThat(GOOD.get(file)).contains(from);
    var texts = new HashMap<>(GOOD);
    texts.put(file, texts.get(file).replace(from, to));

    var violations = new Rules(Models.of(texts), CODE).violations();

    assertThat(violations).containsOnlyKeys(rule);
    assertThat(violations.get(rule)).anyMatch(found -> found.contains(place));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("misplacedFiles")
  void findFilesThatAreMisplaced(String rule, String file, String movedTo) {
    var texts = new HashMap<>(GOOD);
    texts.put(movedTo, texts.remove(file));

    var violations = new Rules(Models.of(texts), CODE).violations();

    assertThat(violations).containsKey(rule);
    assertThat(violations.get(rule)).contains(movedTo);
  }

  /** A rule that no example breaks is a rule that nobody has seen fail. */
  @Test
  void areAllSeenFailing() {
    var seen =
        Stream.concat(breaches(), misplacedFiles())
            .map(example -> (String) example.get()[0])
            .collect(Collectors.toSet());

    assertThat(seen).containsExactlyInAnyOrderElementsOf(new Rules(Models.of(GOOD), CODE).names());
  }

  static Stream<Arguments> misplacedFiles() {
    return Stream.of(
        arguments(
            "a process's file holds one process and is named as its key",
            CASE,
            "processes/sample/other-case.bpmn"),
        arguments(
            "a decision's file is named as its decision", TABLE, "dmn/sample/other-route.dmn"),
        arguments("a form's file is named as its id", FORM, "forms/sample/other.form"),
        arguments("a form belongs to a user task", FORM, "forms/sample/other.form"),
        arguments("a model's folder is its module", CASE, "processes/sample-case.bpmn"),
        arguments("a model's folder is its module", TABLE, "dmn/nowhere/sample-route.dmn"),
        arguments("a model lies where it is deployed from", CASE, "forms/sample/sample-case.bpmn"));
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
            processBreaches(),
            bindingBreaches(),
            variableBreaches(),
            drawingBreaches(),
            tableBreaches(),
            formBreaches())
        .flatMap(examples -> examples);
  }

  private static Stream<Arguments> variableBreaches() {
    var declared = "a variable that a process reads is declared in its backing class";
    var asked = "a condition asks what its variable can be";
    var ways = "each value has one way out of a gateway, and each way a value";
    return Stream.of(
        arguments(declared, CASE, "${isAccepted}", "${isWelcome == 1}", "isWelcome"),
        arguments(declared, CASE, "target=\"route\"", "target=\"aisle\"", "aisle"),
        arguments(asked, CASE, "${isAccepted}", "${isAccepted == 1}", "Flow_IsAccepted_Yes"),
        arguments(asked, CASE, "P5D<", "${shelf}<", "Boundary_CheckDueSoon_Timer"),
        arguments(ways, CASE, "${isAccepted}", "${shelf == 'DRY'}", "Gateway_IsAccepted"),
        arguments(
            "a yes-or-no that a gateway asks can be both",
            CASE,
            "${isAccepted}",
            "${isStale}",
            "Gateway_IsAccepted: isStale"),
        arguments(
            "a variable is given on every way to the gateway that asks it",
            CASE,
            "sourceRef=\"Task_CheckSample\" targetRef=\"Gateway_IsAccepted\"",
            "sourceRef=\"Start_SampleArrived\" targetRef=\"Gateway_IsAccepted\"",
            "isAccepted"));
  }

  private static Stream<Arguments> processBreaches() {
    var ids = "an element's id tells its kind and its meaning";
    var labels = "activities, events and the process have Chinese labels";
    var header = "a process is executable and has version and history's lifetime";
    return Stream.of(
        arguments(ids, CASE, "Task_RemindChecker", "Activity_0a1b2c3", "Activity_0a1b2c3"),
        arguments(ids, CASE, "End_CheckerReminded", "Event_CheckerReminded", "Event_"),
        arguments(ids, CASE, "Boundary_CheckDueSoon\"", "Catch_CheckDueSoon\"", "Catch_"),
        arguments(ids, CASE, "Flow_RouteDecided", "Flow_1kq2x3", "Flow_1kq2x3"),
        arguments(
            "messages and errors are named by their ids",
            CASE,
            "name=\"库位不存在\" errorCode",
            "name=\"unknown\" errorCode",
            "ERR_UNKNOWN_SHELF"),
        arguments(
            "messages and errors are named by their ids",
            CASE,
            "id=\"ERR_UNKNOWN_SHELF\"",
            "id=\"Error_1\"",
            "Error_1"),
        arguments("a split asks a question", CASE, "样本合格?", "样本合格", "Gateway_IsAccepted"),
        arguments("a split asks a question", CASE, "样本合格?", "OK?", "Gateway_IsAccepted"),
        arguments(
            "a way out of a split has an answer and the split's word in its id",
            CASE,
            " name=\"否\"",
            "",
            "Flow_IsAccepted_No"),
        arguments(
            "a way out of a split has an answer and the split's word in its id",
            CASE,
            "Flow_IsAccepted_Yes",
            "Flow_Accepted",
            "Flow_Accepted"),
        arguments(
            "a way out of a split has a condition or is the default",
            CASE,
            " default=\"Flow_IsAccepted_No\"",
            "",
            "Flow_IsAccepted_No"),
        arguments(
            "a condition reads one variable",
            CASE,
            "${isAccepted}",
            "${sampleDesk.isAccepted(execution)}",
            "Flow_IsAccepted_Yes"),
        arguments(
            "a condition reads one variable",
            CASE,
            "${isAccepted}",
            "${isAccepted and isUrgent}",
            "Flow_IsAccepted_Yes"),
        added(
            "a join or parallel gateway is silent",
            "<bpmn:parallelGateway id=\"%s\" name=\"提醒\" />",
            "Gateway_Remind"),
        arguments(labels, CASE, "name=\"核对样本\"", "name=\"check\"", "Task_CheckSample"),
        arguments(labels, CASE, " name=\"样本已到\"", "", "Start_SampleArrived"),
        arguments(labels, CASE, "name=\"样本办理\"", "name=\"Sample\"", "sample-case"),
        arguments(header, CASE, " camunda:versionTag=\"1.0.0\"", "", "sample-case"),
        arguments(header, CASE, " camunda:historyTimeToLive=\"P30D\"", "", "sample-case"),
        arguments(header, CASE, "isExecutable=\"true\"", "isExecutable=\"false\"", "sample-case"),
        added(
            "a level has at most 20 nodes",
            "<bpmn:endEvent id=\"%s\" name=\"样本已上架\" />",
            IntStream.range(0, 20).mapToObj("End_Sample%d"::formatted).toArray(String[]::new)),
        arguments(
            "a savepoint follows a message or a timer and no user task",
            CASE,
            "name=\"核对样本\"",
            "name=\"核对样本\" camunda:asyncAfter=\"true\"",
            "Task_CheckSample"),
        arguments(
            "a savepoint follows a message or a timer and no user task",
            CASE,
            "name=\"样本已送出\" camunda:asyncAfter=\"true\"",
            "name=\"样本已送出\" camunda:asyncAfter=\"true\" camunda:asyncBefore=\"true\"",
            "Catch_SampleSent"));
  }

  private static Stream<Arguments> bindingBreaches() {
    var form = "a user task has the form of its name, bound by deployment";
    var code = "a process holds no code";
    var delegate = "a service task has a delegate of its module's process package";
    var fileSample = "camunda:delegateExpression=\"${fileSampleDelegate}\"";
    var contract = "a call passes the business key and lists its variables";
    return Stream.of(
        arguments(
            "a user task leaves who does it to its class",
            CASE,
            "camunda:formRef=\"check-sample\"",
            "camunda:formRef=\"check-sample\" camunda:assignee=\"admin\"",
            "Task_CheckSample"),
        arguments(form, CASE, " camunda:formRefBinding=\"deployment\"", "", "Task_CheckSample"),
        arguments(
            form,
            CASE,
            "camunda:formRefBinding=\"deployment\"",
            "camunda:formRefBinding=\"latest\"",
            "Task_CheckSample"),
        arguments(
            "a user task has a class, which asks what the form asks",
            FORM,
            "\"key\": \"opinion\"",
            "\"key\": \"remark\"",
            "Task_CheckSample"),
        arguments(
            "a user task has a class, which asks what the form asks",
            FORM,
            "\"maxLength\": 500",
            "\"maxLength\": 400",
            "Task_CheckSample"),
        arguments(
            "a user task has a class, which asks what the form asks",
            FORM,
            ", \"disabled\": true",
            "",
            "Task_CheckSample"),
        arguments(
            "a rule task has a delegate, or a decision bound by deployment",
            CASE,
            "decisionRef=\"sample-route\"",
            "decisionRef=\"route\"",
            "Task_DecideRoute"),
        arguments(
            "a rule task has a delegate, or a decision bound by deployment",
            CASE,
            " camunda:decisionRefBinding=\"deployment\"",
            "",
            "Task_DecideRoute"),
        arguments(
            "a call's process exists, bound by deployment",
            CASE,
            "calledElement=\"sample-storage\"",
            "calledElement=\"storage\"",
            "Call_SampleStorage"),
        arguments(
            "a call's process exists, bound by deployment",
            CASE,
            " camunda:calledElementBinding=\"deployment\"",
            "",
            "Call_SampleStorage"),
        arguments(
            contract,
            CASE,
            "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
            "",
            "Call_SampleStorage"),
        arguments(
            contract, CASE, "source=\"route\" target=\"route\"", "variables=\"all\"", "Call_"),
        arguments(
            delegate,
            CASE,
            fileSample,
            "camunda:delegateExpression=\"${noSuchDelegate}\"",
            "Task_FileSample"),
        arguments(delegate, CASE, " " + fileSample, "", "Task_FileSample"),
        arguments(
            delegate,
            CASE,
            "<bpmn:documentation>核对样本与登记是否一致。</bpmn:documentation>",
            "<bpmn:extensionElements><camunda:taskListener event=\"create\" "
                + "delegateExpression=\"${noSuchListener}\" /></bpmn:extensionElements>",
            "Task_CheckSample"),
        arguments(
            code,
            CASE,
            "<bpmn:documentation>核对样本与登记是否一致。</bpmn:documentation>",
            "<bpmn:extensionElements><camunda:taskListener event=\"create\" "
                + "expression=\"${sampleDesk.open(task)}\" /></bpmn:extensionElements>",
            "Task_CheckSample"),
        arguments(
            code,
            CASE,
            "<bpmn:documentation>核对样本与登记是否一致。</bpmn:documentation>",
            "<bpmn:extensionElements><camunda:executionListener event=\"start\">"
                + "<camunda:script scriptFormat=\"groovy\">1</camunda:script>"
                + "</camunda:executionListener></bpmn:extensionElements>",
            "Task_CheckSample"),
        arguments(
            code,
            CASE,
            "<bpmn:callActivity id=\"Call_SampleStorage\"",
            "<bpmn:callActivity camunda:variableMappingClass=\"java.lang.Runtime\" "
                + "id=\"Call_SampleStorage\"",
            "Call_SampleStorage"),
        arguments(
            code,
            CASE,
            fileSample,
            fileSample + " camunda:type=\"external\" camunda:topic=\"file\"",
            "Task_FileSample"),
        arguments(
            code, CASE, fileSample, fileSample + " camunda:class=\"java.lang.Runtime\"", "Task_"),
        added(code, "<bpmn:scriptTask id=\"%s\" name=\"计算\" />", "Task_Compute"),
        arguments(
            "messages and errors are constants of the module",
            CASE,
            "Msg_SampleSent",
            "Msg_SampleGone",
            "Msg_SampleGone"));
  }

  private static Stream<Arguments> drawingBreaches() {
    return Stream.of(
        arguments(
            "every node is drawn",
            CASE,
            "<bpmndi:BPMNShape id=\"End_SampleHeld_di\" bpmnElement=\"End_SampleHeld\">"
                + "<dc:Bounds x=\"862\" y=\"342\" width=\"36\" height=\"36\" /></bpmndi:BPMNShape>",
            "",
            "End_SampleHeld"),
        arguments(
            "every flow is drawn",
            CASE,
            "<bpmndi:BPMNEdge id=\"Flow_ShelfUnknown_di\" bpmnElement=\"Flow_ShelfUnknown\">"
                + "<di:waypoint x=\"740\" y=\"278\" /><di:waypoint x=\"740\" y=\"360\" />"
                + "<di:waypoint x=\"862\" y=\"360\" /></bpmndi:BPMNEdge>",
            "",
            "Flow_ShelfUnknown"),
        arguments(
            "flows don't cross",
            CASE,
            "<di:waypoint x=\"740\" y=\"278\" /><di:waypoint x=\"740\" y=\"360\" />",
            "<di:waypoint x=\"740\" y=\"278\" /><di:waypoint x=\"500\" y=\"200\" />"
                + "<di:waypoint x=\"500\" y=\"360\" />",
            "Flow_IsAccepted_Yes"),
        arguments(
            "a diagram fits on a screen",
            CASE,
            "x=\"1132\" y=\"202\"",
            "x=\"2132\" y=\"202\"",
            CASE));
  }

  private static Stream<Arguments> tableBreaches() {
    var header = "a decision has a key in kebab-case, version and history's lifetime";
    var labels = "decisions, inputs and outputs have Chinese labels";
    var rows = "a row has an id with a meaning and names its source";
    return Stream.of(
        arguments(header, TABLE, " camunda:versionTag=\"1.0.0\"", "", "sample-route"),
        arguments(header, TABLE, " camunda:historyTimeToLive=\"P30D\"", "", "sample-route"),
        arguments(labels, TABLE, "label=\"种类\"", "label=\"kind\"", "Input_Kind"),
        arguments(labels, TABLE, "label=\"去向\"", "", "Output_Route"),
        arguments(
            "a table's hit policy is UNIQUE, COLLECT or FIRST",
            TABLE,
            "\"UNIQUE\"",
            "\"ANY\"",
            "Table_SampleRoute"),
        arguments(
            "a table that takes the FIRST row ends in one for all else",
            TABLE,
            "\"UNIQUE\"",
            "\"FIRST\"",
            "Table_SampleRoute"),
        arguments(rows, TABLE, "Rule_Paper\"", "DecisionRule_1x\"", "DecisionRule_1x"),
        arguments(rows, TABLE, "<description>其余样本入库房</description>", "", "Rule_Other"),
        arguments(
            "a table speaks FEEL",
            TABLE,
            "<inputEntry id=\"Rule_Paper_Kind\">",
            "<inputEntry id=\"Rule_Paper_Kind\" expressionLanguage=\"javascript\">",
            "Rule_Paper_Kind"),
        arguments(
            "a table computes with no duration, which FEEL gets wrong",
            TABLE,
            "<text>\"ARCHIVE\"</text>",
            "<text>duration(\"P60D\") / 2</text>",
            "Rule_Paper_Route"));
  }

  private static Stream<Arguments> formBreaches() {
    var schema = "a form is of a schema that Tasklist draws";
    var types = "a form has fields that Tasklist draws, without code";
    var keys = "a field has a key of its own, as a variable is named";
    var labels = "fields and options have Chinese labels";
    var proof = "a proof of identity is asked as Tasklist hides it";
    var proofLabel = "\"label\": \"登录密码\"";
    var sheet = "a form shows the case first, in one field";
    return Stream.of(
        arguments(proof, FORM, "Field_Proof", "Proof", "Proof"),
        arguments(
            proof, FORM, "textfield\", " + proofLabel, "textarea\", " + proofLabel, "Field_Proof"),
        arguments(
            proof,
            FORM,
            proofLabel,
            proofLabel + ", \"validate\": {\"required\": true}",
            "Field_Proof"),
        arguments(sheet, FORM, "\"id\": \"Field_CaseSheet\"", "\"id\": \"CaseSheet\"", FORM),
        arguments(sheet, FORM, "\"key\": \"caseSheet\"", "\"key\": \"caseFacts\"", FORM),
        arguments(schema, FORM, "\"schemaVersion\": 16", "\"schemaVersion\": 17", FORM),
        arguments(schema, FORM, "Camunda Platform", "Camunda Cloud", FORM),
        arguments(
            types,
            FORM,
            "{\"id\": \"Opinion\"",
            "{\"id\": \"Upload\", \"key\": \"upload\", \"type\": \"filepicker\", \"label\": \"附件\"},"
                + " {\"id\": \"Opinion\"",
            "Upload"),
        arguments(
            types,
            FORM,
            "{\"id\": \"Opinion\"",
            "{\"id\": \"Markup\", \"type\": \"html\", \"label\": \"说明\"}, {\"id\": \"Opinion\"",
            "Markup"),
        arguments(keys, FORM, "\"key\": \"subject\"", "\"key\": \"opinion\"", "Opinion"),
        arguments(keys, FORM, "\"key\": \"subject\"", "\"key\": \"Sub_ject\"", "Subject"),
        arguments(labels, FORM, "\"label\": \"名称\"", "\"label\": \"Name\"", "Subject"),
        arguments(labels, FORM, "\"label\": \"不合格\"", "\"label\": \"no\"", "Decision"));
  }

  /** The sample's storage process with more nodes, all drawn. */
  private static Arguments added(String rule, String node, String... ids) {
    var seam =
        """
          </bpmn:process>
          <bpmndi:BPMNDiagram id="Diagram">
            <bpmndi:BPMNPlane id="Plane" bpmnElement="sample-storage">
        """;
    var shape =
        """
              <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s">
                <dc:Bounds x="400" y="300" width="36" height="36" />
              </bpmndi:BPMNShape>
        """;
    var nodes = Stream.of(ids).map(node::formatted).collect(Collectors.joining());
    var shapes = Stream.of(ids).map(shape::formatted).collect(Collectors.joining());
    return arguments(
        rule, "processes/sample/sample-storage.bpmn", seam, nodes + seam + shapes, "#");
  }
}

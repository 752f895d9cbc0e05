package org.lianxin.scene;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One decision table, asked by the test without a process engine around it. */
public final class Table {

  /**
   * What a table answers.
   *
   * @param rules the rows that fired; none where no row fits
   * @param outputs what the row says
   */
  public record Answer(List<String> rules, Map<String, String> outputs) {}

  private static final DefaultDmnEngineConfiguration SETTINGS = new DefaultDmnEngineConfiguration();
  private static DmnDecisionTableEvaluationEvent last;
  private static final DmnEngine ENGINE = engine();

  private final DmnDecision decision;
  private final DecisionTable table;
  private final List<Input> inputs;
  private final List<Rule> rows;
  private final Map<List<Object>, Boolean> fitting = new HashMap<>();

  private Table(String id, DmnModelInstance model) {
    this.decision = ENGINE.parseDecision(id, model);
    this.table = model.getModelElementsByType(DecisionTable.class).iterator().next();
    this.inputs = List.copyOf(table.getInputs());
    this.rows = List.copyOf(table.getRules());
  }

  private static DmnEngine engine() {
    SETTINGS.setCustomPostDecisionTableEvaluationListeners(List.of(event -> last = event));
    return SETTINGS.buildEngine();
  }

  /** The table of this id, of this module. */
  public static Table of(String module, String id) {
    var file = "/dmn/%s/%s.dmn".formatted(module, id);
    return new Table(id, Dmn.readModelFromStream(Table.class.getResourceAsStream(file)));
  }

  /** Asks the engine's table. Fails when several rows answer where one has to. */
  public Answer ask(Map<String, ?> question) {
    ENGINE.evaluateDecisionTable(decision, new LinkedHashMap<>(question));
    var outputs = new TreeMap<String, String>();
    last.getMatchingRules()
        .forEach(
            rule ->
                rule.getOutputEntries()
                    .forEach(
                        (name, output) ->
                            outputs.put(name, String.valueOf(output.getValue().getValue()))));
    return new Answer(last.getMatchingRules().stream().map(rule -> rule.getId()).toList(), outputs);
  }

  /** What each row says of its source, by its id, from the top. */
  public Map<String, String> sources() {
    var sources = new LinkedHashMap<String, String>();
    rows.forEach(row -> sources.put(row.getId(), row.getDescription().getTextContent()));
    return sources;
  }

  /** The ids of the rows, from the top. */
  public List<String> rules() {
    return rows.stream().map(Rule::getId).toList();
  }

  /** The words that an input or output allows, as listed in the file. */
  public List<String> words(String name) {
    return Stream.concat(
            inputs.stream()
                .filter(input -> name(input).equals(name))
                .map(input -> input.getInputValues().getTextContent()),
            table.getOutputs().stream()
                .filter(output -> output.getName().equals(name))
                .map(output -> output.getOutputValues().getTextContent()))
        .flatMap(list -> Stream.of(list.split(",")))
        .map(Table::unquoted)
        .toList();
  }

  /**
   * Every question that the allowed words make, with all the rows that answer it; of a table that
   * takes the first row, with that one. Each cell is tried once, as there are thousands of
   * questions.
   */
  public Map<Map<String, Object>, Answer> answers() {
    List<List<Object>> questions = List.of(List.of());
    for (var input : inputs) {
      questions =
          questions.stream()
              .flatMap(
                  question ->
                      values(input).stream()
                          .map(
                              value -> Stream.concat(question.stream(), Stream.of(value)).toList()))
              .toList();
    }
    var answers = new LinkedHashMap<Map<String, Object>, Answer>();
    questions.forEach(question -> answers.put(named(question), answer(question)));
    return answers;
  }

  private Map<String, Object> named(List<Object> question) {
    return IntStream.range(0, inputs.size())
        .boxed()
        .collect(toMap(i -> name(inputs.get(i)), question::get));
  }

  private Answer answer(List<Object> question) {
    var fired =
        rows.stream()
            .filter(
                row ->
                    IntStream.range(0, inputs.size()).allMatch(i -> fits(row, i, question.get(i))))
            .limit(table.getHitPolicy() == HitPolicy.FIRST ? 1 : rows.size())
            .toList();
    var outputs = new TreeMap<String, String>();
    var columns = new ArrayList<>(table.getOutputs());
    for (var row : fired) {
      var entries = new ArrayList<>(row.getOutputEntries());
      for (var i = 0; i < entries.size(); i++) {
        outputs.put(columns.get(i).getName(), unquoted(entries.get(i).getTextContent()));
      }
    }
    return new Answer(fired.stream().map(Rule::getId).toList(), outputs);
  }

  private boolean fits(Rule row, int column, Object value) {
    var cell = new ArrayList<>(row.getInputEntries()).get(column).getTextContent().strip();
    return cell.isEmpty()
        || fitting.computeIfAbsent(
            List.of(cell, value),
            pair ->
                SETTINGS
                    .getFeelEngine()
                    .evaluateSimpleUnaryTests(
                        cell, "value", Variables.putValue("value", value).asVariableContext()));
  }

  private List<?> values(Input input) {
    return input.getInputExpression().getTypeRef().equals("boolean")
        ? List.of(true, false)
        : words(name(input));
  }

  private static String name(Input input) {
    return input.getInputExpression().getText().getTextContent();
  }

  private static String unquoted(String text) {
    return text.strip().replace("\"", "");
  }
}

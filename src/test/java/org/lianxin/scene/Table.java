package org.lianxin.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision, asked by the test without a process engine around it: one table, or the tables that
 * it requires, of the same file.
 */
public final class Table {

  /**
   * What a decision answers.
   *
   * @param rules the rows that fired; none where no row fits
   * @param outputs what is decided
   */
  public record Answer(List<String> rules, Map<String, String> outputs) {}

  private static final DefaultDmnEngineConfiguration SETTINGS = new DefaultDmnEngineConfiguration();
  private static DmnDecisionEvaluationEvent last;
  private static final DmnEngine ENGINE = engine();

  private final DmnModelInstance model;
  private final DmnDecision decision;
  private final List<DecisionTable> tables;
  private final List<Rule> rows;
  private final Map<List<Object>, Boolean> fitting = new HashMap<>();

  private Table(String id, DmnModelInstance model) {
    this.model = model;
    this.decision = ENGINE.parseDecision(id, model);
    this.tables = List.copyOf(model.getModelElementsByType(DecisionTable.class));
    this.rows = tables.stream().flatMap(table -> table.getRules().stream()).toList();
  }

  private static DmnEngine engine() {
    SETTINGS.setCustomPostDecisionEvaluationListeners(List.of(event -> last = event));
    return SETTINGS.buildEngine();
  }

  /** The decision of this id, of this module. */
  public static Table of(String module, String id) {
    var file = "/dmn/%s/%s.dmn".formatted(module, id);
    return new Table(id, Dmn.readModelFromStream(Table.class.getResourceAsStream(file)));
  }

  /** Asks the engine. Fails when several rows of a table answer where one has to. */
  public Answer ask(Map<String, ?> question) {
    var decided = ENGINE.evaluateDecision(decision, new LinkedHashMap<>(question));
    var outputs = new TreeMap<String, String>();
    decided.forEach(
        entries -> entries.forEach((name, value) -> outputs.put(name, String.valueOf(value))));
    return new Answer(
        Stream.concat(
                Stream.of(last.getDecisionResult()), last.getRequiredDecisionResults().stream())
            .filter(DmnDecisionTableEvaluationEvent.class::isInstance)
            .flatMap(table -> ((DmnDecisionTableEvaluationEvent) table).getMatchingRules().stream())
            .map(DmnEvaluatedDecisionRule::getId)
            .toList(),
        outputs);
  }

  /** What each row that fits says, of a table that collects; from the top. */
  public List<Map<String, String>> collect(Map<String, ?> question) {
    return ENGINE.evaluateDecision(decision, new LinkedHashMap<>(question)).getResultList().stream()
        .map(
            row -> {
              var outputs = new TreeMap<String, String>();
              row.forEach((name, value) -> outputs.put(name, String.valueOf(value)));
              return (Map<String, String>) outputs;
            })
        .toList();
  }

  /** What another decision of the file says by its expression. */
  public Object value(String id, Map<String, ?> question) {
    return ENGINE
        .evaluateDecision(ENGINE.parseDecision(id, model), new LinkedHashMap<>(question))
        .getSingleEntry();
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
            inputs()
                .filter(input -> name(input).equals(name))
                .map(input -> input.getInputValues().getTextContent()),
            tables.stream()
                .flatMap(table -> table.getOutputs().stream())
                .filter(output -> output.getName().equals(name))
                .map(output -> output.getOutputValues().getTextContent()))
        .flatMap(list -> Stream.of(list.split(",")))
        .map(Table::unquoted)
        .distinct()
        .toList();
  }

  private Stream<Input> inputs() {
    return tables.stream().flatMap(table -> table.getInputs().stream());
  }

  /**
   * Every question that the allowed words make, with all the rows that answer it; of a table that
   * takes the first row, with that one. Each cell is tried once, as there are thousands of
   * questions.
   */
  public Map<Map<String, Object>, Answer> answers() {
    List<Map<String, Object>> questions = List.of(Map.of());
    for (var name : inputs().map(Table::name).distinct().toList()) {
      questions =
          questions.stream()
              .flatMap(question -> values(name).stream().map(value -> with(question, name, value)))
              .toList();
    }
    var answers = new LinkedHashMap<Map<String, Object>, Answer>();
    questions.forEach(question -> answers.put(question, answer(question)));
    return answers;
  }

  private static Map<String, Object> with(Map<String, Object> question, String name, Object value) {
    var more = new HashMap<>(question);
    more.put(name, value);
    return more;
  }

  private Answer answer(Map<String, Object> question) {
    var fired = new ArrayList<String>();
    var outputs = new TreeMap<String, String>();
    for (var table : tables) {
      table.getRules().stream()
          .filter(row -> fits(table, row, question))
          .limit(table.getHitPolicy() == HitPolicy.FIRST ? 1 : rows.size())
          .forEach(
              row -> {
                fired.add(row.getId());
                var columns = table.getOutputs().iterator();
                row.getOutputEntries()
                    .forEach(
                        entry ->
                            outputs.put(
                                columns.next().getName(), unquoted(entry.getTextContent())));
              });
    }
    return new Answer(fired, outputs);
  }

  private boolean fits(DecisionTable table, Rule row, Map<String, Object> question) {
    var cells = row.getInputEntries().iterator();
    return table.getInputs().stream()
        .allMatch(input -> fits(cells.next().getTextContent().strip(), question.get(name(input))));
  }

  private boolean fits(String cell, Object value) {
    return cell.isEmpty()
        || fitting.computeIfAbsent(
            List.of(cell, value),
            pair ->
                SETTINGS
                    .getFeelEngine()
                    .evaluateSimpleUnaryTests(
                        cell, "value", Variables.putValue("value", value).asVariableContext()));
  }

  private List<?> values(String name) {
    var isYesOrNo =
        inputs()
            .filter(input -> name(input).equals(name))
            .allMatch(input -> input.getInputExpression().getTypeRef().equals("boolean"));
    return isYesOrNo ? List.of(true, false) : words(name);
  }

  private static String name(Input input) {
    return input.getInputExpression().getText().getTextContent();
  }

  private static String unquoted(String text) {
    return text.strip().replace("\"", "");
  }
}

package org.lianxin.shared.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.lianxin.shared.Decided;
import org.lianxin.shared.Decisions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Takes the tables from the engine's repository and asks them itself: the engine's own service
 * keeps the row that fired to itself, writes history at every question, and wants a right that no
 * person has.
 */
@Service
class EngineDecisions implements Decisions {

  /** All combinations of the tables' words are fewer than this. */
  private static final int MOST_KEPT = 10_000;

  private record Version(
      DecisionDefinition definition, DmnModelInstance model, DmnDecision decision) {}

  /** A row that fired, and the key of its table. */
  private record Fired(String table, String row) {}

  private record Question(String definition, Map<String, Object> inputs) {}

  private final ObjectProvider<RepositoryService> repository;
  private final AsSystem asSystem;
  private final DmnEngine dmn;

  /** A version of a table never changes. */
  private final Map<String, Version> versions = new ConcurrentHashMap<>();

  /** What was last asked in this thread: the only place where the rows that fired are named. */
  private final ThreadLocal<DmnDecisionEvaluationEvent> asked = new ThreadLocal<>();

  /** A version of a table always answers the same, and reading its cells costs milliseconds. */
  private final Map<Question, List<Decided>> answers =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Question, List<Decided>> eldest) {
              return size() > MOST_KEPT;
            }
          });

  /** The engine is asked for late: who decides may be there before it. */
  EngineDecisions(ObjectProvider<RepositoryService> repository, AsSystem asSystem) {
    this.repository = repository;
    this.asSystem = asSystem;
    var settings = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    settings.setCustomPostDecisionEvaluationListeners(List.of(asked::set));
    this.dmn = settings.buildEngine();
  }

  @Override
  public Decided decide(String table, Map<String, ?> inputs) {
    var all = decideAll(table, inputs);
    if (all.size() != 1) {
      throw new IllegalStateException(
          "%s, version %d: not one row but %d for %s"
              .formatted(table, newest(table).definition().getVersion(), all.size(), inputs));
    }
    return all.get(0);
  }

  @Override
  public List<Decided> decideAll(String table, Map<String, ?> inputs) {
    var newest = newest(table);
    var values = new TreeMap<String, Object>(inputs);
    values.replaceAll((name, value) -> value instanceof Enum<?> word ? word.name() : value);
    var question = new Question(newest.definition().getId(), values);
    var known = answers.get(question);
    if (known == null) {
      known = ask(newest, values);
      answers.put(question, known);
    }
    return known;
  }

  @Override
  public Row row(String table, int version, String rule) {
    var asked =
        versions.computeIfAbsent(
            table + ":" + version,
            key ->
                read(
                    find(
                        all ->
                            all.decisionDefinitionKey(table).decisionDefinitionVersion(version))));
    Rule row = asked.model().getModelElementById(rule);
    var above = ((DecisionTable) row.getParentElement()).getRules();
    return new Row(asked.definition().getName(), version, List.copyOf(above).indexOf(row) + 1);
  }

  /** A decision over several tables says one thing, whichever of them knew. */
  private List<Decided> ask(Version table, Map<String, Object> values) {
    try {
      var results = dmn.evaluateDecision(table.decision(), values).getResultList();
      var fired = fired(asked.get());
      if (results.size() != fired.size()) {
        throw new IllegalStateException(
            "%s, version %d: not one row but %d for %s"
                .formatted(
                    table.definition().getKey(),
                    table.definition().getVersion(),
                    fired.size(),
                    values));
      }
      return IntStream.range(0, fired.size())
          .mapToObj(i -> decided(fired.get(i), values, results.get(i)))
          .toList();
    } finally {
      asked.remove();
    }
  }

  /** The rows that fired in the table that was asked, or in those that it requires. */
  private static List<Fired> fired(DmnDecisionEvaluationEvent asked) {
    return Stream.concat(
            Stream.of(asked.getDecisionResult()), asked.getRequiredDecisionResults().stream())
        .filter(DmnDecisionTableEvaluationEvent.class::isInstance)
        .map(DmnDecisionTableEvaluationEvent.class::cast)
        .flatMap(
            table ->
                table.getMatchingRules().stream()
                    .map(row -> new Fired(table.getDecisionTable().getKey(), row.getId())))
        .toList();
  }

  private Version newest(String table) {
    var newest = find(all -> all.decisionDefinitionKey(table).latestVersion());
    return versions.computeIfAbsent(table + ":" + newest.getVersion(), key -> read(newest));
  }

  private DecisionDefinition find(UnaryOperator<DecisionDefinitionQuery> which) {
    return asSystem.get(
        () -> which.apply(repository.getObject().createDecisionDefinitionQuery()).singleResult());
  }

  private Version read(DecisionDefinition table) {
    var model = asSystem.get(() -> repository.getObject().getDmnModelInstance(table.getId()));
    return new Version(table, model, dmn.parseDecision(table.getKey(), model));
  }

  private Decided decided(Fired fired, Map<String, Object> values, Map<String, Object> result) {
    var table = newest(fired.table());
    Rule row = table.model().getModelElementById(fired.row());
    return new Decided(
        table.definition().getKey(),
        table.definition().getVersion(),
        fired.row(),
        row.getDescription().getTextContent().strip(),
        words(values),
        words(result));
  }

  private static Map<String, String> words(Map<String, Object> values) {
    var words = new TreeMap<String, String>();
    values.forEach((name, value) -> words.put(name, String.valueOf(value)));
    return Collections.unmodifiableMap(words);
  }
}

package org.lianxin.conventions;

import static org.lianxin.conventions.Rules.isBlank;
import static org.lianxin.conventions.Rules.isChinese;
import static org.lianxin.conventions.Rules.matches;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a decision table says to its readers. */
record DecisionRules(Models models) {

  private static final Pattern ROW = Pattern.compile("Rule_[A-Z][A-Za-z0-9]*");
  private static final Set<HitPolicy> POLICIES =
      Set.of(HitPolicy.UNIQUE, HitPolicy.COLLECT, HitPolicy.FIRST);

  void addTo(Map<String, Supplier<Stream<String>>> rules) {
    rules.put("a decision has a key in kebab-case, version and history's lifetime", this::header);
    rules.put("decisions, inputs and outputs have Chinese labels", this::labels);
    rules.put("a table's hit policy is UNIQUE, COLLECT or FIRST", this::policies);
    rules.put("a table that takes the FIRST row ends in one for all else", this::catchAll);
    rules.put("a row has an id with a meaning and names its source", this::rows);
    rules.put("a table speaks FEEL", this::languages);
    rules.put("a table computes with no duration, which FEEL gets wrong", this::durations);
  }

  private <E extends ModelElementInstance> Stream<String> broken(
      Class<E> type, Predicate<E> holds) {
    return Rules.broken(models.decisions(), type, (model, element) -> holds.test(element));
  }

  private Stream<String> header() {
    return broken(
        Decision.class,
        decision ->
            matches(Rules.KEBAB, decision.getId())
                && matches(Rules.VERSION, decision.getVersionTag())
                && Rules.LIFETIME.equals(decision.getCamundaHistoryTimeToLiveString()));
  }

  private Stream<String> labels() {
    return Stream.of(
            broken(Decision.class, decision -> isChinese(decision.getName())),
            broken(Input.class, input -> isChinese(input.getLabel())),
            broken(Output.class, output -> isChinese(output.getLabel())))
        .flatMap(places -> places);
  }

  private Stream<String> policies() {
    return broken(DecisionTable.class, table -> POLICIES.contains(table.getHitPolicy()));
  }

  private Stream<String> catchAll() {
    return broken(
        DecisionTable.class,
        table -> {
          var rows = List.copyOf(table.getRules());
          return table.getHitPolicy() != HitPolicy.FIRST
              || !rows.isEmpty()
                  && rows.get(rows.size() - 1).getInputEntries().stream()
                      .allMatch(entry -> isBlank(entry.getTextContent()));
        });
  }

  private Stream<String> rows() {
    return broken(
        Rule.class,
        row ->
            matches(ROW, row.getId())
                && row.getDescription() != null
                && !isBlank(row.getDescription().getTextContent()));
  }

  private Stream<String> languages() {
    return Stream.concat(
        broken(LiteralExpression.class, text -> isFeel(text.getExpressionLanguage())),
        broken(UnaryTests.class, text -> isFeel(text.getExpressionLanguage())));
  }

  /** Half of 60 days would be minus 20 days: {@code findings/feel-fraction-of-a-duration.sh}. */
  private Stream<String> durations() {
    return Stream.concat(
        broken(LiteralExpression.class, text -> !text.getTextContent().contains("duration(")),
        broken(UnaryTests.class, text -> !text.getTextContent().contains("duration(")));
  }

  private static boolean isFeel(String language) {
    return language == null || language.equals("feel");
  }
}

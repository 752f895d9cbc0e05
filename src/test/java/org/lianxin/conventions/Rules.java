package org.lianxin.conventions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.lianxin.conventions.Models.Model;

/** All rules. The name of a rule is its sentence; what breaks it is a list of places. */
public final class Rules {

  static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
  static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  static final String LIFETIME = "P30D"; // decision 0018
  private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

  private final Map<String, Supplier<Stream<String>>> rules = new LinkedHashMap<>();

  /** The rules over these models and the code beside them. */
  public Rules(Models models, Code code) {
    new FileRules(models, code).addTo(rules);
    new ProcessRules(models).addTo(rules);
    new BindingRules(models, code).addTo(rules);
    new VariableRules(models, code).addTo(rules);
    new DiagramRules(models).addTo(rules);
    new DecisionRules(models).addTo(rules);
    new FormRules(models).addTo(rules);
  }

  /** The places that break a rule, by the rule; rules that hold are left out. */
  public Map<String, List<String>> violations() {
    return violations(rules);
  }

  static Map<String, List<String>> violations(Map<String, Supplier<Stream<String>>> rules) {
    var violations = new LinkedHashMap<String, List<String>>();
    rules.forEach(
        (rule, places) -> {
          var found = places.get().toList();
          if (!found.isEmpty()) {
            violations.put(rule, found);
          }
        });
    return violations;
  }

  /** All rules. */
  public List<String> names() {
    return List.copyOf(rules.keySet());
  }

  /** The elements of a type for which this does not hold, as places: file and id. */
  static <M extends ModelInstance, E extends ModelElementInstance> Stream<String> broken(
      List<Model<M>> models, Class<E> type, BiPredicate<Model<M>, E> holds) {
    return models.stream()
        .flatMap(
            model ->
                model.content().getModelElementsByType(type).stream()
                    .filter(element -> !holds.test(model, element))
                    .map(element -> model.file() + "#" + element.getAttributeValue("id")));
  }

  static boolean isChinese(String label) {
    return matches(CHINESE, label);
  }

  static boolean matches(Pattern pattern, String text) {
    return text != null && pattern.matcher(text).matches();
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}

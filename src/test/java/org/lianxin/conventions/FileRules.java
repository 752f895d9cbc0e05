package org.lianxin.conventions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.lianxin.conventions.Models.Model;

/** One word opens all doors: the file, its folder and what is in it. */
record FileRules(Models models, Code code) {

  void addTo(Map<String, Supplier<Stream<String>>> rules) {
    rules.put("a process's file holds one process and is named as its key", this::processNames);
    rules.put("a decision's file is named as its decision", this::decisionNames);
    rules.put("a form's file is named as its id", this::formNames);
    rules.put("a model's folder is its module", this::folders);
    rules.put("a model lies where it is deployed from", this::endings);
  }

  private Stream<String> processNames() {
    return misnamed(
        models.processes(),
        model ->
            model.content().getModelElementsByType(Process.class).stream()
                .map(BaseElement::getId)
                .toList());
  }

  /** A file may hold the decisions that its decision requires. */
  private Stream<String> decisionNames() {
    return misnamed(
        models.decisions(),
        model ->
            model.content().getModelElementsByType(Decision.class).stream()
                .map(DmnElement::getId)
                .filter(model.name()::equals)
                .toList());
  }

  private Stream<String> formNames() {
    return misnamed(models.forms(), model -> List.of(model.content().path("id").asText()));
  }

  private static <T> Stream<String> misnamed(
      List<Model<T>> models, Function<Model<T>, List<String>> keys) {
    return models.stream()
        .filter(
            model ->
                !keys.apply(model).equals(List.of(model.name()))
                    || !Rules.matches(Rules.KEBAB, model.name()))
        .map(Model::file);
  }

  private Stream<String> folders() {
    return Stream.of(models.processes(), models.decisions(), models.forms())
        .flatMap(Collection::stream)
        .filter(model -> !code.hasModule(model.module()))
        .map(Model::file);
  }

  private Stream<String> endings() {
    return models.files().stream()
        .filter(
            file ->
                !(file.startsWith("processes/") && file.endsWith(".bpmn")
                    || file.startsWith("dmn/") && file.endsWith(".dmn")
                    || file.startsWith("forms/") && file.endsWith(".form")));
  }
}

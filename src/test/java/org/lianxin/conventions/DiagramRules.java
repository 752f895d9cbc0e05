package org.lianxin.conventions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.lianxin.conventions.Models.Model;

/** What a process looks like on one screen, in Cockpit and to those who never open the code. */
record DiagramRules(Models models) {

  private static final double WIDEST = 1600;

  /** Two points of a flow's line, one after the other. */
  private record Stretch(Waypoint from, Waypoint to) {

    /** Whether the stretches cross each other inside; a common end is no crossing. */
    boolean crosses(Stretch other) {
      return side(other.from) * side(other.to) < 0 && other.side(from) * other.side(to) < 0;
    }

    private double side(Waypoint point) {
      return Math.signum(
          (to.getX() - from.getX()) * (point.getY() - from.getY())
              - (to.getY() - from.getY()) * (point.getX() - from.getX()));
    }
  }

  void addTo(Map<String, Supplier<Stream<String>>> rules) {
    rules.put("every node is drawn", this::nodes);
    rules.put("every flow is drawn", this::flows);
    rules.put("flows don't cross", this::crossings);
    rules.put("a diagram fits on a screen", this::widths);
  }

  private Stream<String> nodes() {
    return undrawn(FlowNode.class, BpmnShape.class, BpmnShape::getBpmnElement);
  }

  private Stream<String> flows() {
    return undrawn(SequenceFlow.class, BpmnEdge.class, BpmnEdge::getBpmnElement);
  }

  private <E extends BaseElement, S extends ModelElementInstance> Stream<String> undrawn(
      Class<E> type, Class<S> drawing, Function<S, BaseElement> meaning) {
    return models.processes().stream()
        .flatMap(
            model -> {
              Set<String> drawn =
                  model.content().getModelElementsByType(drawing).stream()
                      .map(meaning)
                      .map(BaseElement::getId)
                      .collect(Collectors.toSet());
              return model.content().getModelElementsByType(type).stream()
                  .map(BaseElement::getId)
                  .filter(id -> !drawn.contains(id))
                  .map(id -> model.file() + "#" + id);
            });
  }

  private Stream<String> crossings() {
    return models.processes().stream()
        .flatMap(
            model -> {
              var edges = List.copyOf(edges(model));
              return IntStream.range(0, edges.size())
                  .boxed()
                  .flatMap(
                      i ->
                          edges.subList(i + 1, edges.size()).stream()
                              .filter(other -> cross(edges.get(i), other))
                              .map(other -> place(model, edges.get(i), other)));
            });
  }

  private static Collection<BpmnEdge> edges(Model<BpmnModelInstance> model) {
    return model.content().getModelElementsByType(BpmnEdge.class);
  }

  private static String place(Model<?> model, BpmnEdge one, BpmnEdge other) {
    return "%s#%s and %s"
        .formatted(model.file(), one.getBpmnElement().getId(), other.getBpmnElement().getId());
  }

  private static boolean cross(BpmnEdge one, BpmnEdge other) {
    return stretches(one).anyMatch(stretch -> stretches(other).anyMatch(stretch::crosses));
  }

  private static Stream<Stretch> stretches(BpmnEdge edge) {
    var points = List.copyOf(edge.getWaypoints());
    return IntStream.range(1, points.size())
        .mapToObj(i -> new Stretch(points.get(i - 1), points.get(i)));
  }

  private Stream<String> widths() {
    return models.processes().stream()
        .filter(
            model ->
                model.content().getModelElementsByType(BpmnShape.class).stream()
                    .map(BpmnShape::getBounds)
                    .anyMatch(bounds -> bounds.getX() + bounds.getWidth() > WIDEST))
        .map(Model::file);
  }
}

package org.lianxin.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The way of a case on the diagrams of its processes: an SVG each, laid out as the model is, with
 * the nodes marked where the case was, and those where it is.
 */
@Component
class CaseDiagrams {

  private static final String MODELS = "classpath*:processes/**/*.bpmn";
  private static final int MARGIN = 20;
  private static final int LINE = 7;

  private final Journal journal;

  CaseDiagrams(Journal journal) {
    this.journal = journal;
  }

  /** The pictures, by the names of their files. */
  Map<String, String> of(String caseNo) {
    var visits = journal.of(caseNo);
    var visited =
        visits.stream().collect(groupingBy(Visit::process, mapping(Visit::node, toSet())));
    var present =
        visits.stream().filter(visit -> visit.leftAt() == null).map(Visit::node).collect(toSet());
    var pictures = new TreeMap<String, String>();
    for (var model : models()) {
      var file = model.getFilename();
      var process = file.substring(0, file.lastIndexOf('.'));
      if (visited.containsKey(process)) {
        pictures.put(
            "diagrams/" + process + ".svg", picture(read(model), visited.get(process), present));
      }
    }
    return pictures;
  }

  private static Resource[] models() {
    try {
      return new PathMatchingResourcePatternResolver().getResources(MODELS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document read(Resource model) {
    try (var in = model.getInputStream()) {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Our own model can't be read: " + model, e);
    }
  }

  private static String picture(Document model, Set<String> visited, Set<String> present) {
    var elements = new HashMap<String, Element>();
    all(model.getElementsByTagNameNS("*", "*"))
        .filter(one -> one.hasAttribute("id"))
        .forEach(one -> elements.put(one.getAttribute("id"), one));
    var body = new StringBuilder();
    double right = 0;
    double bottom = 0;
    for (var shape : all(model.getElementsByTagNameNS("*", "BPMNShape")).toList()) {
      var box = Box.of((Element) shape.getElementsByTagNameNS("*", "Bounds").item(0));
      right = Math.max(right, box.x() + box.width());
      bottom = Math.max(bottom, box.y() + box.height());
      var id = shape.getAttribute("bpmnElement");
      body.append(shape(elements.get(id), box, style(id, visited, present)));
      body.append(label(shape, elements.get(id), box));
    }
    for (var edge : all(model.getElementsByTagNameNS("*", "BPMNEdge")).toList()) {
      body.append(edge(edge));
      body.append(label(edge, elements.get(edge.getAttribute("bpmnElement")), null));
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$.0f" height="%2$.0f" viewBox="0 0 %1$.0f %2$.0f" font-family="sans-serif" font-size="12">
        <defs><marker id="end" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto"><path d="M0 0 L8 4 L0 8 z"/></marker></defs>
        <style>.was{fill:#dcefe0;stroke:#1b7a3d;stroke-width:2}.is{fill:#fff0c7;stroke:#a35c00;stroke-width:3}.not{fill:#fff;stroke:#666}.flow{fill:none;stroke:#444}</style>
        <rect width="100%%" height="100%%" fill="#fff"/>
        %3$s</svg>
        """
        .formatted(right + MARGIN, bottom + 2 * MARGIN, body);
  }

  private static String style(String id, Set<String> visited, Set<String> present) {
    if (present.contains(id)) {
      return "is";
    }
    return visited.contains(id) ? "was" : "not";
  }

  private static String shape(Element element, Box box, String style) {
    var kind = element.getLocalName();
    if (kind.endsWith("Event")) {
      return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
          .formatted(style, box.middleX(), box.middleY(), box.width() / 2);
    }
    if (kind.endsWith("Gateway")) {
      return "<polygon class=\"%s\" points=\"%s,%s %s,%s %s,%s %s,%s\"/>\n"
          .formatted(
              style,
              box.middleX(),
              box.y(),
              box.x() + box.width(),
              box.middleY(),
              box.middleX(),
              box.y() + box.height(),
              box.x(),
              box.middleY());
    }
    return "<rect class=\"%s\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"/>\n"
        .formatted(
            style,
            kind.equals("subProcess") ? " fill-opacity=\"0.3\"" : "",
            box.x(),
            box.y(),
            box.width(),
            box.height());
  }

  private static String edge(Element edge) {
    var points =
        all(edge.getElementsByTagNameNS("*", "waypoint"))
            .map(point -> point.getAttribute("x") + "," + point.getAttribute("y"))
            .toList();
    return "<polyline class=\"flow\" marker-end=\"url(#end)\" points=\"%s\"/>\n"
        .formatted(String.join(" ", points));
  }

  /** The name where the model puts it, else in the middle of the shape, in lines that fit. */
  private static String label(Element drawn, Element element, Box shape) {
    var name = element == null ? "" : element.getAttribute("name");
    var bounds = (Element) drawn.getElementsByTagNameNS("*", "BPMNLabel").item(0);
    if (name.isEmpty() || bounds == null && shape == null) {
      return "";
    }
    var box =
        bounds == null
            ? shape
            : Box.of((Element) bounds.getElementsByTagNameNS("*", "Bounds").item(0));
    var lines =
        name.length() <= LINE || bounds != null && !element.getLocalName().endsWith("Gateway")
            ? Stream.of(name).toList()
            : IntStream.iterate(0, at -> at < name.length(), at -> at + LINE)
                .mapToObj(at -> name.substring(at, Math.min(at + LINE, name.length())))
                .toList();
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(
          "<text text-anchor=\"middle\" x=\"%s\" y=\"%s\">%s</text>\n"
              .formatted(
                  box.middleX(),
                  box.middleY() + 4 + 15 * (i - (lines.size() - 1) / 2.0),
                  HtmlUtils.htmlEscape(lines.get(i), "UTF-8")));
    }
    return text.toString();
  }

  private record Box(double x, double y, double width, double height) {

    static Box of(Element bounds) {
      return new Box(
          Double.parseDouble(bounds.getAttribute("x")),
          Double.parseDouble(bounds.getAttribute("y")),
          Double.parseDouble(bounds.getAttribute("width")),
          Double.parseDouble(bounds.getAttribute("height")));
    }

    double middleX() {
      return x + width / 2;
    }

    double middleY() {
      return y + height / 2;
    }
  }

  private static Stream<Element> all(NodeList found) {
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }
}

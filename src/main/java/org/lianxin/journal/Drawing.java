package org.lianxin.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A process as its model lays it out: what its nodes are called, and the picture. Names are the
 * model's, which are Chinese.
 */
public final class Drawing {

  private static final int MARGIN = 20;

  /** Chinese characters in a line of a node's name, and letters. */
  private static final int LINE = 7;

  private static final int LETTERS = 16;

  /** A line of text with the room around it. */
  private static final int EDGE = 30;

  private final Document model;
  private final Map<String, Element> elements = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  Drawing(Document model) {
    this.model = model;
    all(model.getElementsByTagNameNS("*", "*"))
        .filter(one -> one.hasAttribute("id"))
        .forEach(one -> elements.put(one.getAttribute("id"), one));
    elements.forEach((id, element) -> names.put(id, element.getAttribute("name")));
  }

  /** What a node or a flow is called; its id where the model has none such, or no name for it. */
  public String name(String id) {
    var name = names.getOrDefault(id, "");
    return name.isEmpty() ? id : name;
  }

  /**
   * The picture as SVG; a node has its id as {@code data-node}. One at a time, for a document is
   * not safe to be read by many.
   *
   * @param words a name in the reader's language
   * @param mark a node's class by its id
   */
  public synchronized String svg(UnaryOperator<String> words, UnaryOperator<String> mark) {
    var body = new StringBuilder();
    for (var shape : all(model.getElementsByTagNameNS("*", "BPMNShape")).toList()) {
      var box = Box.of((Element) shape.getElementsByTagNameNS("*", "Bounds").item(0));
      var id = shape.getAttribute("bpmnElement");
      body.append(shape(elements.get(id), box, mark.apply(id)));
      body.append(label(shape, elements.get(id), box, words));
    }
    for (var edge : all(model.getElementsByTagNameNS("*", "BPMNEdge")).toList()) {
      body.append(edge(edge));
      body.append(label(edge, elements.get(edge.getAttribute("bpmnElement")), null, words));
    }
    var whole = whole();
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%3$.0f" height="%4$.0f" viewBox="%1$.0f %2$.0f %3$.0f %4$.0f" font-family="sans-serif" font-size="12">
        <defs><marker id="end" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto"><path d="M0 0 L8 4 L0 8 z"/></marker></defs>
        <rect x="%1$.0f" y="%2$.0f" width="100%%" height="100%%" fill="#fff"/>
        %5$s</svg>
        """
        .formatted(whole.x(), whole.y(), whole.width(), whole.height(), body);
  }

  /** What the picture takes in: shapes, flows and names, with a margin. */
  private Box whole() {
    var boxes =
        Stream.of("Bounds", "waypoint")
            .flatMap(one -> all(model.getElementsByTagNameNS("*", one)))
            .map(Box::of)
            .toList();
    var left = boxes.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
    var top = boxes.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
    var right = boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0);
    var bottom = boxes.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0);
    return new Box(left, top, right + MARGIN - left, bottom + MARGIN - top);
  }

  private static String shape(Element element, Box box, String style) {
    var kind = element.getLocalName();
    var id = element.getAttribute("id");
    if (kind.endsWith("Event")) {
      return "<circle data-node=\"%s\" class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
          .formatted(id, style, box.middleX(), box.middleY(), box.width() / 2);
    }
    if (kind.endsWith("Gateway")) {
      return "<polygon data-node=\"%s\" class=\"%s\" points=\"%s,%s %s,%s %s,%s %s,%s\"/>\n"
          .formatted(
              id,
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
    return "<rect data-node=\"%s\" class=\"%s\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"/>\n"
        .formatted(
            id,
            style,
            isBox(element) ? " fill-opacity=\"0.3\"" : "",
            box.x(),
            box.y(),
            box.width(),
            box.height());
  }

  private static boolean isBox(Element element) {
    return element.getLocalName().equals("subProcess");
  }

  private static String edge(Element edge) {
    var points =
        all(edge.getElementsByTagNameNS("*", "waypoint"))
            .map(point -> point.getAttribute("x") + "," + point.getAttribute("y"))
            .toList();
    return "<polyline class=\"flow\" marker-end=\"url(#end)\" points=\"%s\"/>\n"
        .formatted(String.join(" ", points));
  }

  /**
   * The name where the model puts it, else in the middle of the shape, in lines that fit; of a box
   * with nodes in it at its upper edge, for the middle is theirs.
   */
  private static String label(
      Element drawn, Element element, Box shape, UnaryOperator<String> words) {
    var name = element == null ? "" : words.apply(element.getAttribute("name"));
    var bounds = (Element) drawn.getElementsByTagNameNS("*", "BPMNLabel").item(0);
    if (name.isEmpty() || bounds == null && shape == null) {
      return "";
    }
    var box =
        bounds == null
            ? isBox(element) ? shape.upperEdge() : shape
            : Box.of((Element) bounds.getElementsByTagNameNS("*", "Bounds").item(0));
    var isWhole = bounds != null && !element.getLocalName().endsWith("Gateway");
    var lines = isWhole ? List.of(name) : lines(name);
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

  /** By words in a language of letters, by characters in Chinese. */
  private static List<String> lines(String name) {
    var lines = new ArrayList<String>();
    if (name.codePointAt(0) < '一') {
      var line = new StringBuilder();
      for (var word : name.split(" ")) {
        if (!line.isEmpty() && line.length() + word.length() >= LETTERS) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    } else {
      int number = (name.length() + LINE - 1) / LINE;
      int length = (name.length() + number - 1) / number; // no line of a single sign
      for (int at = 0; at < name.length(); at += length) {
        lines.add(name.substring(at, Math.min(at + length, name.length())));
      }
    }
    return lines;
  }

  private record Box(double x, double y, double width, double height) {

    static Box of(Element bounds) {
      return new Box(
          number(bounds, "x"),
          number(bounds, "y"),
          number(bounds, "width"),
          number(bounds, "height"));
    }

    /** A point has no width. */
    private static double number(Element bounds, String name) {
      return bounds.hasAttribute(name) ? Double.parseDouble(bounds.getAttribute(name)) : 0;
    }

    Box upperEdge() {
      return new Box(x, y, width, EDGE);
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

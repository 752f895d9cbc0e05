package org.lianxin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lianxin.shared.PaperGrid;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * XHTML with places {@code <span data-value="name"/>} in paragraphs. A text becomes one with its
 * line, so that it is also copied from the paper in its place.
 */
final class PageTemplate extends Template {

  private static final String PLACE = "data-value";
  private static final int WHOLE = 1000;
  private static final List<String> LINES = List.of("p", "h1", "title");

  PageTemplate(InputStream xml) throws IOException {
    super(xml);
  }

  @Override
  List<Element> places(Element root) {
    return elements(root, "*", element -> element.hasAttribute(PLACE));
  }

  @Override
  String name(Element place) {
    return place.getAttribute(PLACE);
  }

  @Override
  boolean isLine(Element element) {
    return LINES.contains(element.getTagName());
  }

  @Override
  void write(Element place, String text) {
    place.getParentNode().replaceChild(place.getOwnerDocument().createTextNode(text), place);
  }

  /** It looks as the template says of {@code .table}. */
  @Override
  Element table(Document document, PaperGrid table) {
    var whole = document.createElement("table");
    whole.setAttribute("class", "table");
    var head = below(below(whole, "thead"), "tr");
    var widths = table.widths(WHOLE);
    for (int i = 0; i < widths.size(); i++) {
      var cell = below(head, "th");
      cell.setAttribute("style", "width: %.1f%%".formatted(100.0 * widths.get(i) / WHOLE));
      cell.setTextContent(legible(table.columns().get(i).heading()));
    }
    var body = below(whole, "tbody");
    for (var row : table.rows()) {
      var line = below(body, "tr");
      row.forEach(text -> below(line, "td").setTextContent(legible(text)));
    }
    return whole;
  }

  @Override
  void mend(Element parent) {
    parent.normalize();
  }
}

package org.lianxin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import org.lianxin.shared.PaperGrid;
import org.lianxin.shared.PaperPicture;
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

  @Override
  void draw(Element place, String name, PaperPicture picture) {
    place.getParentNode().replaceChild(picture(place.getOwnerDocument(), picture), place);
  }

  /** The picture's bytes stand in the page, which reaches for nothing outside. */
  private static Element picture(Document document, PaperPicture picture) {
    var drawn = document.createElement("img");
    drawn.setAttribute(
        "src",
        "data:image/%s;base64,%s"
            .formatted(picture.type(), Base64.getEncoder().encodeToString(picture.content())));
    drawn.setAttribute(
        "style", "width: %dmm; height: %dmm".formatted(picture.width(), picture.height()));
    return drawn;
  }

  /** It looks as the template says of {@code .table}. */
  @Override
  Element table(Document document, String name, PaperGrid table) {
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
    for (int number = 0; number < table.rows().size(); number++) {
      var line = below(body, "tr");
      table.rows().get(number).forEach(text -> below(line, "td").setTextContent(legible(text)));
      if (!table.pictures().isEmpty() && !table.pictures().get(number).isEmpty()) {
        var cell = (Element) line.getFirstChild();
        cell.setTextContent("");
        cell.appendChild(picture(document, table.pictures().get(number)));
      }
    }
    return whole;
  }

  @Override
  void mend(Element parent) {
    parent.normalize();
  }
}

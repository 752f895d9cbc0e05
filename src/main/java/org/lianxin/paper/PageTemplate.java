package org.lianxin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.w3c.dom.Element;

/**
 * XHTML with places {@code <span data-value="name"/>} in paragraphs. A text becomes one with its
 * line, so that it is also copied from the paper in its place.
 */
final class PageTemplate extends Template {

  private static final String PLACE = "data-value";
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
  void mend(Element parent) {
    parent.normalize();
  }
}

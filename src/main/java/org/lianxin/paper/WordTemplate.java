package org.lianxin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A part of a DOCX whose places are content controls, by their tag: Word and WPS keep one whole,
 * where they tear a mere {@code ${name}} apart while somebody edits around it.
 */
final class WordTemplate extends Template {

  private static final String CONTROL = "w:sdt";
  private static final String PROPERTIES = "w:sdtPr";
  private static final String CONTENT = "w:sdtContent";
  private static final String TAG = "w:tag";
  private static final String LINE = "w:p";
  private static final String LINE_PROPERTIES = "w:pPr";
  private static final String RUN = "w:r";
  private static final String LOOK = "w:rPr";
  private static final String CELL = "w:tc";

  WordTemplate(InputStream xml) throws IOException {
    super(xml);
  }

  @Override
  List<Element> places(Element root) {
    places(root, true).forEach(WordTemplate::moveIntoLine);
    return places(root, false);
  }

  private static List<Element> places(Element root, boolean isAroundLine) {
    return elements(
        root,
        CONTROL,
        control ->
            tag(control).isPresent()
                && control.getElementsByTagName(LINE).getLength() > 0 == isAroundLine);
  }

  /** Word sets a control around a paragraph or a cell that was selected as a whole. */
  private static void moveIntoLine(Element control) {
    var content = child(control, CONTENT).orElseThrow();
    var line = (Element) content.getElementsByTagName(LINE).item(0);
    children(content).forEach(moved -> control.getParentNode().insertBefore(moved, control));
    children(line).filter(moved -> !isNamed(moved, LINE_PROPERTIES)).forEach(content::appendChild);
    line.appendChild(control);
  }

  private static Optional<Element> tag(Element control) {
    return child(control, PROPERTIES).flatMap(properties -> child(properties, TAG));
  }

  @Override
  String name(Element place) {
    return tag(place).orElseThrow().getAttribute("w:val");
  }

  @Override
  boolean isLine(Element element) {
    return isNamed(element, LINE);
  }

  /** The text looks as the place did, or as its control says while that shows but its prompt. */
  @Override
  void write(Element place, String text) {
    var document = place.getOwnerDocument();
    var run = document.createElement(RUN);
    look(place).ifPresent(look -> run.appendChild(look.cloneNode(true)));
    var words = document.createElement("w:t");
    words.setAttribute("xml:space", "preserve");
    words.setTextContent(text);
    run.appendChild(words);
    place.getParentNode().replaceChild(run, place);
  }

  private static Optional<Element> look(Element place) {
    var properties = child(place, PROPERTIES).orElseThrow();
    if (child(properties, "w:showingPlcHdr").isPresent()) {
      return child(properties, LOOK);
    }
    return Optional.ofNullable((Element) place.getElementsByTagName(RUN).item(0))
        .flatMap(run -> child(run, LOOK));
  }

  /** A cell without a paragraph is no cell to Word. */
  @Override
  void mend(Element parent) {
    if (isNamed(parent, CELL) && child(parent, LINE).isEmpty()) {
      parent.appendChild(parent.getOwnerDocument().createElement(LINE));
    }
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent)
        .filter(node -> isNamed(node, name))
        .map(Element.class::cast)
        .findFirst();
  }

  private static Stream<Node> children(Element parent) {
    var found = new ArrayList<Node>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      found.add(node);
    }
    return found.stream();
  }

  private static boolean isNamed(Node node, String name) {
    return node.getNodeName().equals(name);
  }
}

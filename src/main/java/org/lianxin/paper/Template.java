package org.lianxin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lianxin.shared.Paper;
import org.lianxin.shared.PaperGrid;
import org.lianxin.shared.PaperPicture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A template's tree with named places in its lines. Values go into the tree as text, so that none
 * is read as markup.
 */
abstract class Template {

  private static final int REPLACEMENT = 0xFFFD;

  private final Document tree;

  Template(InputStream xml) throws IOException {
    tree = read(xml);
  }

  /** The names are the prefixed ones: Word and all that write DOCX use the same prefixes. */
  private static Document read(InputStream xml) throws IOException {
    try {
      var parsers = DocumentBuilderFactory.newDefaultInstance();
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.setNamespaceAware(false);
      var parser = parsers.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // throws, where the parser's own prints
      return parser.parse(xml);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java can refuse a document type", e);
    } catch (SAXException e) {
      throw new IOException("The template is not well-formed: " + e.getMessage(), e);
    }
  }

  /** The places below an element, in their order. */
  abstract List<Element> places(Element root);

  /** The name of a place. */
  abstract String name(Element place);

  /** Whether the element is a line, which goes or is repeated as a whole. */
  abstract boolean isLine(Element element);

  /** Puts the text in the place's stead. */
  abstract void write(Element place, String text);

  /**
   * Puts a picture in the place's stead.
   *
   * @param name by which {@link Pictures} knows it
   */
  abstract void draw(Element place, String name, PaperPicture picture);

  /**
   * The table as the format writes it.
   *
   * @param name by which {@link Pictures} knows it
   */
  abstract Element table(Document document, String name, PaperGrid table);

  /** Mends an element from which a line was removed. */
  abstract void mend(Element parent);

  /** The tree with everything filled in. */
  Document fill(Paper paper) {
    var lines = new LinkedHashSet<Element>();
    places(tree.getDocumentElement()).forEach(place -> lines.add(line(place)));
    lines.forEach(line -> fill(line, paper));
    return tree;
  }

  private void fill(Element line, Paper paper) {
    var names = places(line).stream().map(this::name).toList();
    if (paper.tables().keySet().containsAll(names)) {
      var parent = line.getParentNode();
      names.forEach(name -> parent.insertBefore(table(tree, name, paper.tables().get(name)), line));
      parent.removeChild(line);
    } else {
      fillIn(line, paper);
    }
  }

  private void fillIn(Element line, Paper paper) {
    var values = places(line).stream().map(place -> paper.at(name(place))).toList();
    var times = values.stream().mapToInt(List::size).min().orElse(0);
    var parent = (Element) line.getParentNode();
    for (int time = 0; time < times; time++) {
      var copy = (Element) line.cloneNode(true);
      parent.insertBefore(copy, line);
      var places = places(copy);
      for (int number = 0; number < places.size(); number++) {
        fillIn(places.get(number), values.get(number).get(time), paper);
      }
    }
    parent.removeChild(line);
    mend(parent);
  }

  private void fillIn(Element place, String text, Paper paper) {
    var picture = paper.pictures().get(name(place));
    if (picture == null) {
      write(place, legible(text));
    } else {
      draw(place, name(place), picture);
    }
  }

  private Element line(Element place) {
    Node found = place;
    while (!(found instanceof Element element) || !isLine(element)) {
      found = found.getParentNode();
      if (found == null) {
        throw new IllegalArgumentException(
            "The place %s stands in no line: put it into a paragraph.".formatted(name(place)));
      }
    }
    return (Element) found;
  }

  /** A new element below another. */
  static Element below(Element parent, String name) {
    return (Element) parent.appendChild(parent.getOwnerDocument().createElement(name));
  }

  /** The elements of this name below the root that are wanted, in their order. */
  static List<Element> elements(Element root, String name, Predicate<Element> isWanted) {
    return list(root.getElementsByTagName(name)).stream().filter(isWanted).toList();
  }

  private static List<Element> list(NodeList nodes) {
    var found = new ArrayList<Element>();
    IntStream.range(0, nodes.getLength()).forEach(n -> found.add((Element) nodes.item(n)));
    return found;
  }

  /** XML has no way to write some control characters, nor half a character. */
  static String legible(String text) {
    return text.codePoints()
        .map(code -> isLegible(code) ? code : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegible(int code) {
    return code == '\t'
        || code >= ' ' && code < Character.MIN_SURROGATE
        || code > Character.MAX_SURROGATE && code < 0xFFFE
        || code > 0xFFFF;
  }
}

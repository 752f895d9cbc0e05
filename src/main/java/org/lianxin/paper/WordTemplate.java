package org.lianxin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.shared.PaperGrid;
import org.lianxin.shared.PaperPicture;
import org.w3c.dom.Document;
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
  private static final String VALUE = "w:val";
  private static final String WIDTH = "w:w";

  /** The width of a table in fiftieths of a percent of the text's. */
  private static final int WHOLE = 5000;

  /** The size of a table's letters in half points. */
  private static final String SMALL = "18";

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

  /** In English metric units. */
  private static final int MILLIMETRE = 36_000;

  /** A picture's number is a positive one. */
  private static final int MOST = 1_000_000;

  private static final List<String> SIDES =
      List.of("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV");

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

  @Override
  void draw(Element place, String name, PaperPicture picture) {
    place.getParentNode().replaceChild(picture(place.getOwnerDocument(), name, picture), place);
  }

  /** A run with the picture in the line; its bytes are a part of the file of their own. */
  private static Element picture(Document document, String name, PaperPicture picture) {
    var run = document.createElement(RUN);
    var inline = below(below(run, "w:drawing"), "wp:inline");
    inline.setAttribute("xmlns:wp", DRAWING + "wordprocessingDrawing");
    size(below(inline, "wp:extent"), picture);
    var about = below(inline, "wp:docPr");
    about.setAttribute("id", String.valueOf(1 + Math.floorMod(name.hashCode(), MOST)));
    about.setAttribute("name", name);
    var graphic = below(inline, "a:graphic");
    graphic.setAttribute("xmlns:a", DRAWING + "main");
    var data = below(graphic, "a:graphicData");
    data.setAttribute("uri", DRAWING + "picture");
    var drawn = below(data, "pic:pic");
    drawn.setAttribute("xmlns:pic", DRAWING + "picture");
    var own = below(drawn, "pic:nvPicPr");
    var named = below(own, "pic:cNvPr");
    named.setAttribute("id", "0");
    named.setAttribute("name", name);
    below(own, "pic:cNvPicPr");
    var fill = below(drawn, "pic:blipFill");
    var blip = below(fill, "a:blip");
    blip.setAttribute("xmlns:r", Pictures.RELATIONSHIPS);
    blip.setAttribute("r:embed", Pictures.id(name));
    below(below(fill, "a:stretch"), "a:fillRect");
    var shape = below(drawn, "pic:spPr");
    var place = below(shape, "a:xfrm");
    var corner = below(place, "a:off");
    corner.setAttribute("x", "0");
    corner.setAttribute("y", "0");
    size(below(place, "a:ext"), picture);
    var form = below(shape, "a:prstGeom");
    form.setAttribute("prst", "rect");
    below(form, "a:avLst");
    return run;
  }

  private static void size(Element extent, PaperPicture picture) {
    extent.setAttribute("cx", String.valueOf(picture.width() * MILLIMETRE));
    extent.setAttribute("cy", String.valueOf(picture.height() * MILLIMETRE));
  }

  @Override
  Element table(Document document, String name, PaperGrid table) {
    var whole = document.createElement("w:tbl");
    var properties = below(whole, "w:tblPr");
    measure(below(properties, "w:tblW"), WHOLE);
    var borders = below(properties, "w:tblBorders");
    SIDES.forEach(side -> line(below(borders, side)));
    below(properties, "w:tblLayout").setAttribute("w:type", "fixed");
    var widths = table.widths(WHOLE);
    var grid = below(whole, "w:tblGrid");
    widths.forEach(
        width -> below(grid, "w:gridCol").setAttribute(WIDTH, String.valueOf(2 * width)));
    var head = below(whole, "w:tr");
    below(below(head, "w:trPr"), "w:tblHeader");
    for (int i = 0; i < widths.size(); i++) {
      cell(head, widths.get(i), table.columns().get(i).heading(), true);
    }
    for (int number = 0; number < table.rows().size(); number++) {
      var line = below(whole, "w:tr");
      below(below(line, "w:trPr"), "w:cantSplit");
      var row = table.rows().get(number);
      for (int i = 0; i < widths.size(); i++) {
        cell(line, widths.get(i), row.get(i), false);
      }
      if (!table.pictures().isEmpty() && !table.pictures().get(number).isEmpty()) {
        var cell = (Element) line.getElementsByTagName(LINE).item(0);
        children(cell).forEach(cell::removeChild);
        cell.appendChild(
            picture(document, Pictures.inRow(name, number), table.pictures().get(number)));
      }
    }
    return whole;
  }

  private static void measure(Element element, int width) {
    element.setAttribute(WIDTH, String.valueOf(width));
    element.setAttribute("w:type", "pct");
  }

  private static void line(Element side) {
    side.setAttribute(VALUE, "single");
    side.setAttribute("w:sz", "4");
    side.setAttribute("w:space", "0");
    side.setAttribute("w:color", "000000");
  }

  private static void cell(Element row, int width, String text, boolean isHeading) {
    var cell = below(row, CELL);
    var properties = below(cell, "w:tcPr");
    measure(below(properties, "w:tcW"), width);
    below(properties, "w:vAlign").setAttribute(VALUE, "center");
    var line = below(cell, LINE);
    if (isHeading) {
      below(below(line, LINE_PROPERTIES), "w:jc").setAttribute(VALUE, "center");
    }
    var run = below(line, RUN);
    var look = below(run, LOOK);
    if (isHeading) {
      below(look, "w:b");
    }
    below(look, "w:sz").setAttribute(VALUE, SMALL);
    below(look, "w:szCs").setAttribute(VALUE, SMALL);
    var words = below(run, "w:t");
    words.setAttribute("xml:space", "preserve");
    words.setTextContent(legible(text));
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

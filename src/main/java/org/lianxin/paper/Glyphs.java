package org.lianxin.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Which font writes which letter. A letter that none can write is found before anything is printed:
 * a paper with a box in a name is worse than none. One of the private use areas has a meaning only
 * where its font is, so only an office's own font writes it.
 */
final class Glyphs {

  /** More than these are not named at once. */
  private static final int MOST_NAMED = 10;

  private static final int REPLACEMENT = 0xFFFD;

  private final Map<String, Known> known = new LinkedHashMap<>();

  private record Known(long stamp, BitSet letters) {}

  /**
   * The fonts without which a page can't be written, beside the first that writes all others.
   *
   * @throws Refusal naming each letter that no font has, and where it stands
   */
  List<PaperFont> needed(Document page, List<PaperFont> fonts) {
    var needed = new LinkedHashSet<PaperFont>();
    var missing = new LinkedHashMap<Integer, Reason>();
    var place = new Place();
    for (var line : lines((Element) page.getElementsByTagName("body").item(0))) {
      place.enter(line);
      letters(line.getTextContent())
          .forEach(
              letter ->
                  writer(letter, fonts)
                      .ifPresentOrElse(
                          needed::add, () -> missing.putIfAbsent(letter, place.reason(letter))));
    }
    if (!missing.isEmpty()) {
      throw new Refusal(missing.values().stream().limit(MOST_NAMED).toList());
    }
    return List.copyOf(needed);
  }

  private Optional<PaperFont> writer(int letter, List<PaperFont> fonts) {
    return fonts.stream().filter(font -> of(font).get(letter)).findFirst();
  }

  /** Read once: the files are large. */
  private BitSet of(PaperFont font) {
    var found = known.get(font.family());
    if (found == null || found.stamp() != font.stamp()) {
      found = new Known(font.stamp(), read(font));
      known.put(font.family(), found);
    }
    return found.letters();
  }

  private static BitSet read(PaperFont font) {
    var letters = new BitSet();
    try (var in = font.bytes().get();
        var file = new TTFParser(true).parse(new RandomAccessReadBuffer(in))) {
      var glyphs = file.getUnicodeCmapLookup();
      for (int letter = ' '; letter <= Character.MAX_CODE_POINT; letter++) {
        if (glyphs.getGlyphId(letter) > 0 && !(font.isOurs() && isPrivate(letter))) {
          letters.set(letter);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The font can't be read: " + font.family(), e);
    }
    return letters;
  }

  private static boolean isPrivate(int letter) {
    return Character.getType(letter) == Character.PRIVATE_USE;
  }

  /** What is drawn: no blanks, nothing that only joins or turns its neighbours. */
  private static Set<Integer> letters(String text) {
    var found = new LinkedHashSet<Integer>();
    text.codePoints()
        .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
        .filter(letter -> !Character.isISOControl(letter) && letter != REPLACEMENT)
        .filter(letter -> Character.getType(letter) != Character.FORMAT)
        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
        .forEach(found::add);
    return found;
  }

  /** The innermost elements that stand for a line or a cell, in their order. */
  private static List<Element> lines(Element root) {
    var lines = new ArrayList<Element>();
    gather(root, lines);
    return lines;
  }

  private static void gather(Element element, List<Element> lines) {
    var hasText = false;
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      hasText |= child.getNodeType() == Node.TEXT_NODE && !child.getTextContent().isBlank();
    }
    if (hasText) {
      lines.add(element);
      return;
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        gather(inner, lines);
      }
    }
  }

  /** Where a line stands, as somebody finds it who looks at the paper. */
  private static final class Place {

    private Element line;
    private Node lastRow;
    private int paragraph;
    private int row;
    private int column;

    void enter(Element next) {
      line = next;
      if (!isCell()) {
        paragraph++;
        lastRow = null;
        row = 0;
        return;
      }
      var itsRow = line.getParentNode();
      if (itsRow != lastRow) {
        row++;
        column = 0;
        lastRow = itsRow;
      }
      column++;
    }

    private boolean isCell() {
      return line.getTagName().equals("td") || line.getTagName().equals("th");
    }

    /** The letter itself and its number, which is how an administrator looks for a font. */
    Reason reason(int letter) {
      var kind = isPrivate(letter) ? "private" : "unknown";
      var sign = Character.toString(letter);
      var number = "U+%04X".formatted(letter);
      if (isCell()) {
        return Reason.of("", "paper.%s.cell".formatted(kind), row, column, sign, number);
      }
      var text = line.getTextContent().strip();
      var at = text.codePointCount(0, text.indexOf(sign)) + 1;
      return Reason.of("", "paper.%s.line".formatted(kind), paragraph, at, sign, number);
    }
  }
}

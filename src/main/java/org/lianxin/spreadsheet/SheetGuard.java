package org.lianxin.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.RawSheet.Merged;

/**
 * Refuses what the library that reads workbooks trusts: it makes room for any column and any shared
 * text that a cell names, so that one cell could fill the memory. Document types and entities are
 * refused with it, and what is wider or holds more than any list.
 */
final class SheetGuard {

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[1-9][0-9]{0,6}");
  private static final XMLInputFactory XML = factory();
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String PLACES = "xl/_rels/workbook.xml.rels";

  private SheetGuard() {}

  /**
   * Reads every XML entry; throws a {@link Refusal} for what is malformed or dangerous.
   *
   * @return the merged cells of each sheet, by the sheet's name
   */
  static Map<String, List<Merged>> check(Unzipped entries) throws IOException {
    try {
      var room = new Room();
      int texts = 0;
      var merged = new HashMap<String, List<Merged>>();
      for (var name : entries.names()) {
        if (isXml(name)) {
          var found = new ArrayList<Merged>();
          texts += count(entries, name, room.inSheet(sheet(name)), found);
          merged.put(name, found);
        }
      }
      for (var name : entries.names()) {
        if (isXml(name)) {
          checkTexts(entries, name, texts);
        }
      }
      return bySheet(entries, merged);
    } catch (XMLStreamException | NumberFormatException e) {
      throw Refusal.of("", "spreadsheet.file.unreadable");
    }
  }

  /** The workbook names its sheets, and says by another file where each of them lies. */
  private static Map<String, List<Merged>> bySheet(
      Unzipped entries, Map<String, List<Merged>> byEntry) throws XMLStreamException, IOException {
    var bySheet = new HashMap<String, List<Merged>>();
    if (entries.names().containsAll(List.of(WORKBOOK, PLACES))) {
      var places = attributes(entries, PLACES, "Relationship", "Id", "Target");
      attributes(entries, WORKBOOK, "sheet", "name", "id")
          .forEach(
              (sheet, id) -> {
                var place = places.getOrDefault(id, "");
                var entry = place.startsWith("/") ? place.substring(1) : "xl/" + place;
                bySheet.put(sheet, byEntry.getOrDefault(entry, List.of()));
              });
    }
    return bySheet;
  }

  /** Of each element of this name, one attribute by another. */
  private static Map<String, String> attributes(
      Unzipped entries, String entry, String element, String key, String value)
      throws XMLStreamException, IOException {
    var found = new HashMap<String, String>();
    try (var content = entries.open(entry)) {
      for (var reader = XML.createXMLStreamReader(content); reader.hasNext(); ) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals(element)) {
          found.put(attribute(reader, key), attribute(reader, value));
        }
      }
    }
    return found;
  }

  /** By its name alone: that of a sheet's place has one of two namespaces. */
  private static String attribute(XMLStreamReader reader, String name) {
    return IntStream.range(0, reader.getAttributeCount())
        .filter(i -> reader.getAttributeLocalName(i).equals(name))
        .mapToObj(reader::getAttributeValue)
        .findFirst()
        .orElse("");
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  /** The file's name, as the sheet's own is not known yet. */
  private static String sheet(String name) {
    return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
  }

  /** Counts an entry's cells and ends where they are too many; returns its shared texts. */
  private static int count(Unzipped entries, String name, Room.InSheet room, List<Merged> merged)
      throws XMLStreamException, IOException {
    int texts = 0;
    int column = -1;
    try (var content = new Tagged(entries.open(name))) {
      for (var reader = XML.createXMLStreamReader(content); reader.hasNext(); ) {
        int event = reader.next();
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
          throw new XMLStreamException("document type or entity");
        }
        if (event != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        switch (reader.getLocalName()) {
          case "si" -> texts++;
          case "row" -> column = -1;
          case "c" -> {
            column = column(reader.getAttributeValue(null, "r"), column + 1);
            room.takeCell(column);
          }
          case "mergeCell" -> {
            if (merged.size() >= RawSheet.MOST_LINES) {
              throw Refusal.of("", "spreadsheet.file.cells", RawSheet.MOST_CELLS);
            }
            merged(reader.getAttributeValue(null, "ref")).ifPresent(merged::add);
          }
          default -> {
            // nothing that takes room
          }
        }
      }
    }
    return texts;
  }

  /** Whether each cell that names a shared text names one that there is. */
  private static void checkTexts(Unzipped entries, String name, int texts)
      throws XMLStreamException, IOException {
    boolean isShared = false;
    try (var content = new Tagged(entries.open(name))) {
      for (var reader = XML.createXMLStreamReader(content); reader.hasNext(); ) {
        if (reader.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        if (reader.getLocalName().equals("c")) {
          isShared = "s".equals(reader.getAttributeValue(null, "t"));
        } else if (isShared && reader.getLocalName().equals("v")) {
          var index = reader.getElementText();
          if (!index.isEmpty() && Integer.parseUnsignedInt(index) >= texts) {
            throw new XMLStreamException("shared text " + index);
          }
        }
      }
    }
  }

  /** The column of an address such as AB7, from 0; a cell without one stands in the next. */
  private static int column(String address, int next) throws XMLStreamException {
    if (address == null) {
      return next;
    }
    var found = ADDRESS.matcher(address);
    if (!found.matches()) {
      throw new XMLStreamException("cell " + address);
    }
    return found.group(1).chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
  }

  private static Optional<Merged> merged(String ref) throws XMLStreamException {
    var ends = ref == null ? new String[0] : ref.split(":");
    return ends.length == 2
        ? Optional.of(
            new Merged(line(ends[0]), line(ends[1]), column(ends[0], 0), column(ends[1], 0)))
        : Optional.empty();
  }

  private static int line(String address) {
    return Integer.parseInt(address.replaceFirst("[A-Z]+", ""));
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** XML whose texts and values have an end: the parser holds each as a whole. */
  private static final class Tagged extends FilterInputStream {

    /** Bytes: a full cell with each character written as an escape is half of it. */
    private static final int MOST_WITHOUT_TAG = 1 << 20;

    private int since;

    private Tagged(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      see((byte) next);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      for (int i = from; i < from + read; i++) {
        see(into[i]);
      }
      return read;
    }

    private void see(byte sign) {
      since = sign == '<' || sign == '>' ? 0 : since + 1;
      if (since > MOST_WITHOUT_TAG) {
        throw Refusal.of("", "spreadsheet.file.archive");
      }
    }
  }
}

package org.lianxin.shared.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lianxin.shared.Refusal;

/**
 * Refuses what the library that reads workbooks trusts: it makes room for any column and any shared
 * text that a cell names, so that one cell could fill the memory. Document types and entities are
 * refused with it, and what is wider or holds more than any list.
 */
final class SheetGuard {

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[1-9][0-9]{0,6}");
  private static final XMLInputFactory XML = factory();

  private SheetGuard() {}

  /** Reads every XML entry; throws a {@link Refusal} for what is malformed or dangerous. */
  static void check(Unzipped entries) throws IOException {
    try {
      var room = new Room();
      int texts = 0;
      for (var name : entries.names()) {
        if (isXml(name)) {
          texts += count(entries, name, room.inSheet(sheet(name)));
        }
      }
      for (var name : entries.names()) {
        if (isXml(name)) {
          checkTexts(entries, name, texts);
        }
      }
    } catch (XMLStreamException | NumberFormatException e) {
      throw Refusal.of("", "shared.file.unreadable");
    }
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  /** The file's name, as the sheet's own is not known yet. */
  private static String sheet(String name) {
    return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
  }

  /** Counts an entry's cells and ends where they are too many; returns its shared texts. */
  private static int count(Unzipped entries, String name, Room.InSheet room)
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
        throw Refusal.of("", "shared.file.archive");
      }
    }
  }
}

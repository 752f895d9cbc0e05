package org.lianxin.shared.spreadsheet;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lianxin.shared.Refusal;

/**
 * Refuses what the library that reads workbooks trusts: it makes room for any column and any shared
 * text that a cell names, so that one cell could fill the memory. Document types and entities are
 * refused with it.
 */
final class SheetGuard {

  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
  private static final XMLInputFactory XML = factory();

  private SheetGuard() {}

  /** Reads every XML entry once; throws a {@link Refusal} for what is malformed or dangerous. */
  static void check(Map<String, byte[]> entries) {
    try {
      int texts = 0;
      for (var entry : entries.entrySet()) {
        if (isXml(entry.getKey())) {
          texts += count(entry.getValue());
        }
      }
      for (var entry : entries.entrySet()) {
        if (isXml(entry.getKey())) {
          checkCells(entry.getValue(), texts);
        }
      }
    } catch (XMLStreamException | NumberFormatException e) {
      throw Refusal.of("", "shared.file.unreadable");
    }
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  private static int count(byte[] content) throws XMLStreamException {
    int texts = 0;
    for (var reader = reader(content); reader.hasNext(); ) {
      int event = reader.next();
      if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
        throw new XMLStreamException("document type or entity");
      }
      if (event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("si")) {
        texts++;
      }
    }
    return texts;
  }

  private static void checkCells(byte[] content, int texts) throws XMLStreamException {
    boolean isShared = false;
    for (var reader = reader(content); reader.hasNext(); ) {
      if (reader.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (reader.getLocalName().equals("c")) {
        var address = reader.getAttributeValue(null, "r");
        if (address != null && !ADDRESS.matcher(address).matches()) {
          throw new XMLStreamException("cell " + address);
        }
        isShared = "s".equals(reader.getAttributeValue(null, "t"));
      } else if (isShared && reader.getLocalName().equals("v")) {
        var index = reader.getElementText();
        if (!index.isEmpty() && Integer.parseUnsignedInt(index) >= texts) {
          throw new XMLStreamException("shared text " + index);
        }
      }
    }
  }

  private static XMLStreamReader reader(byte[] content) throws XMLStreamException {
    return XML.createXMLStreamReader(new ByteArrayInputStream(content));
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}

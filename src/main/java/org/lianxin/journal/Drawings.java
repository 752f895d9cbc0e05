package org.lianxin.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The drawings of all processes that ship, by their keys. */
@Component
public class Drawings {

  private static final String MODELS = "classpath*:processes/**/*.bpmn";

  private Map<String, Drawing> drawings;

  /** The drawing of a process; empty when none of this key ships. */
  public Optional<Drawing> of(String process) {
    return Optional.ofNullable(all().get(process));
  }

  /** Read when somebody first wants one, so that nobody waits for them at a start. */
  private synchronized Map<String, Drawing> all() {
    if (drawings == null) {
      var read = new TreeMap<String, Drawing>();
      for (var model : models()) {
        var file = model.getFilename();
        read.put(file.substring(0, file.lastIndexOf('.')), new Drawing(read(model)));
      }
      drawings = read;
    }
    return drawings;
  }

  private static Resource[] models() {
    try {
      return new PathMatchingResourcePatternResolver().getResources(MODELS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document read(Resource model) {
    try (var in = model.getInputStream()) {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Our own model can't be read: " + model, e);
    }
  }
}

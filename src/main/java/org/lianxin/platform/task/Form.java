package org.lianxin.platform.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;

/**
 * A form as its file says: which keys it has and how they are called on the screen.
 *
 * @param id the form's id
 * @param labels the label of every key, in the order of the form
 */
record Form(String id, Map<String, String> labels) {

  static Form read(Resource file, ObjectMapper json) {
    try (var in = file.getInputStream()) {
      var root = json.readTree(in);
      var labels = new LinkedHashMap<String, String>();
      collect(root.path("components"), labels);
      return new Form(root.path("id").asText(), labels);
    } catch (IOException e) {
      throw new UncheckedIOException("Form cannot be read: " + file, e);
    }
  }

  private static void collect(JsonNode components, Map<String, String> labels) {
    for (var component : components) {
      if (component.has("key")) {
        labels.put(component.get("key").asText(), component.path("label").asText(""));
      }
      collect(component.path("components"), labels);
    }
  }

  /** How the screen calls this key; the key itself where the form gives it no label. */
  String label(String key) {
    var label = labels.getOrDefault(key, "");
    return label.isBlank() ? key : label;
  }
}

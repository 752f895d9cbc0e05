package org.lianxin.platform.task;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.lianxin.shared.ModelWording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The English of what stands in Chinese in forms, diagrams, decision tables and the task lists'
 * names: one word for one, wherever it stands. The file is {@code messages/models_en.json}.
 */
@Component
class ModelWords implements ModelWording {

  /** Between a task's own name, the case's number and what the case is about. */
  private static final String BETWEEN = " · ";

  private final Map<String, String> english;

  ModelWords(ObjectMapper json) throws IOException {
    try (var file = new ClassPathResource("messages/models_en.json").getInputStream()) {
      english = json.readValue(file, new TypeReference<>() {});
    }
  }

  /** A label, or a task's name, in this language; what has no English stays as it is. */
  @Override
  public String in(Locale language, String chinese) {
    return language.equals(Locale.ENGLISH) ? english(chinese) : chinese;
  }

  String english(String chinese) {
    var end = chinese.indexOf(BETWEEN);
    return end < 0
        ? english.getOrDefault(chinese, chinese)
        : english(chinese.substring(0, end)) + chinese.substring(end);
  }

  Map<String, String> all() {
    return english;
  }
}

package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;
import org.lianxin.conventions.Models;

/**
 * Every label of a form, a diagram, a table or a list has its English. The words that a table's row
 * gives as its source stay as they are: a law is cited by its title.
 */
class ModelWordsTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Set<String> SHOWN = Set.of("label", "dateLabel", "description", "text");

  private final ObjectMapper json = new ObjectMapper();
  private final Models models = Models.of(Models.texts(Path.of("")));

  @Test
  void hasTheEnglishOfEveryLabelAndNoneOfWhatIsGone() throws Exception {
    assertThat(english().keySet())
        .as("messages/models_en.json: add what is missing, take away what no model says any more")
        .containsExactlyInAnyOrderElementsOf(chinese());
  }

  @Test
  void leavesNoChineseInTheEnglish() throws Exception {
    assertThat(english().values())
        .noneMatch(String::isBlank)
        .noneMatch(word -> CHINESE.matcher(word).find());
  }

  @Test
  void translatesATasksNameAndKeepsTheCaseBehindIt() throws Exception {
    var words = new ModelWords(json);

    assertThat(words.in(Locale.ENGLISH, "核实诉求 · XQ-2026-000001 · 弄堂口积水"))
        .isEqualTo("Verify the demand · XQ-2026-000001 · 弄堂口积水");
    assertThat(words.in(Locale.SIMPLIFIED_CHINESE, "核实诉求")).isEqualTo("核实诉求");
    assertThat(words.in(Locale.ENGLISH, "弄堂口积水")).isEqualTo("弄堂口积水");
  }

  private Map<String, String> english() throws Exception {
    return new ModelWords(json).all();
  }

  private Set<String> chinese() {
    var shown =
        Stream.of(
                models.forms().stream().flatMap(form -> texts(form.content())),
                models.processes().stream().flatMap(process -> names(process.content())),
                models.decisions().stream().flatMap(decision -> names(decision.content())),
                TaskFilters.words())
            .flatMap(words -> words);
    return shown.filter(word -> CHINESE.matcher(word).find()).collect(Collectors.toSet());
  }

  private static Stream<String> texts(JsonNode node) {
    var own =
        node.properties().stream()
            .filter(field -> SHOWN.contains(field.getKey()) && field.getValue().isTextual())
            .map(field -> field.getValue().textValue());
    var children = Stream.<JsonNode>builder();
    node.elements().forEachRemaining(children);
    return Stream.concat(own, children.build().flatMap(ModelWordsTest::texts));
  }

  private static Stream<String> names(ModelInstance model) {
    return names(model.getDocument().getRootElement());
  }

  private static Stream<String> names(DomElement element) {
    var own = Stream.of("name", "label").map(element::getAttribute).filter(word -> word != null);
    return Stream.concat(own, element.getChildElements().stream().flatMap(child -> names(child)));
  }
}

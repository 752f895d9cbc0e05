package org.lianxin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Form;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** When a field of a form is hidden, as the form library of Tasklist has it. */
class ConditionTest {

  private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "=way = \"PHONE\"; true",
        "=way != \"PHONE\"; false",
        "=nothing = null; true",
        "=nothing != \"PHONE\"; true",
        "=isAccusation; true",
        "=isAccusation != true; false",
        "=not(isAccusation) or way != \"LETTER\"; true",
        "=not(isAccusation) and way != \"LETTER\"; false",
        "=not(list contains([\"PHONE\", \"LETTER\"], way)); false",
        "=not(nothing != null and list contains([\"PHONE\"], way)); true"
      })
  void holdsAsInFeel(String expression, boolean holds) {
    assertThat(Condition.parse(expression).holds(Map.of("way", "PHONE", "isAccusation", true)))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=days > 3", "way = \"PHONE\"", "=not(way", "=way = PHONE", "="})
  void isNoOtherFeel(String expression) {
    assertThatThrownBy(() -> Condition.parse(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isReadInEveryForm() throws IOException {
    var hidden =
        Stream.of(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:forms/**/*.form"))
            .map(file -> Form.read(file, JSON))
            .flatMap(form -> form.fields().stream())
            .filter(field -> field.conditional() != null)
            .map(field -> Condition.parse(field.conditional().hide()))
            .toList();

    assertThat(hidden).hasSizeGreaterThan(100);
  }

  @Test
  void leavesTheAnswersAloneWhereTheFactsAreKnown() throws IOException {
    var facts = new HashMap<String, Object>(Map.of("isProofAsked", true));
    var left =
        Condition.parse("=not(isProofAsked) or verdict != \"SIGN\"").over(Set.of("verdict"), facts);

    assertThat(left.keys()).containsExactly("verdict");
    assertThat(JSON.writeValueAsString(left))
        .isEqualTo(
            "{\"any\":[{\"not\":{\"all\":[]}},{\"not\":{\"key\":\"verdict\",\"is\":\"SIGN\"}}]}");
  }
}

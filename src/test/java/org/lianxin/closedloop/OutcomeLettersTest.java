package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.handling.Outcome;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class OutcomeLettersTest {

  /** 上海: 解决采纳, 正在解决, 计划解决, 留作参考 (上海规定 art. 18). */
  @ParameterizedTest
  @CsvSource({"SOLVED, A", "ADOPTED, A", "IN_PROGRESS, B", "PLANNED, C", "REFERENCE_ONLY, D"})
  void shipsTheSchemeOfShanghai(Outcome outcome, String letter) throws IOException {
    var settings =
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yml"))
            .get(0);
    var letters =
        new Binder(ConfigurationPropertySources.from(settings))
            .bind("lianxin.closedloop", OutcomeLetters.class)
            .get();

    assertThat(letters.of(outcome)).isEqualTo(letter);
  }

  @Test
  void refusesASchemeThatForgetsAnOutcome() {
    assertThatThrownBy(() -> new OutcomeLetters(Map.of(Outcome.SOLVED, "A")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lianxin.closedloop.outcome-letters")
        .hasMessageContaining("PLANNED");
    assertThatThrownBy(() -> new OutcomeLetters(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SOLVED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "AB", "1"})
  void refusesWhatIsNoLetter(String letter) {
    var letters = new EnumMap<Outcome, String>(Outcome.class);
    for (var outcome : Outcome.values()) {
      letters.put(outcome, "A");
    }
    letters.put(Outcome.EXPLAINED, letter);

    assertThatThrownBy(() -> new OutcomeLetters(letters))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EXPLAINED");
  }
}

package org.lianxin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

  @ParameterizedTest
  @CsvSource({"王敏,%敏,true", "王敏,王%,true", "王敏,敏%,false", "Wang.Min,%MIN%,true", "王敏,王.,false"})
  void comparesAsTheEngineWouldInItsTables(String value, String pattern, boolean matches) {
    assertThat(Pages.matches(value, null, pattern)).isEqualTo(matches);
  }

  @Test
  void cutsAPageOutOfAList() {
    assertThat(Pages.cut(List.of(1, 2, 3), new Page(1, 1))).containsExactly(2);
    assertThat(Pages.cut(List.of(1, 2, 3), new Page(2, Integer.MAX_VALUE))).containsExactly(3);
    assertThat(Pages.cut(List.of(1, 2, 3), new Page(9, 5))).isEmpty();
    assertThat(Pages.cut(List.of(1, 2, 3), null)).containsExactly(1, 2, 3);
  }
}

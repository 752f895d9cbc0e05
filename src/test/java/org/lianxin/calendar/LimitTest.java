package org.lianxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Refusal;

class LimitTest {

  @ParameterizedTest
  @ValueSource(strings = {"P5WD", "P60D", "P3M", "P999WD", "P1D"})
  void printsWhatItReads(String text) {
    assertThat(Limit.parse(text)).hasToString(text);
  }

  @Test
  void readsTheThreeUnits() {
    assertThat(Limit.parse("P5WD")).isEqualTo(Limit.workingDays(5));
    assertThat(Limit.parse("P60D")).isEqualTo(Limit.days(60));
    assertThat(Limit.parse("P3M")).isEqualTo(Limit.months(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "5", "P5", "5WD", "P5wd", "PT5M", "P1Y", "P1W", "P0WD", "P1000D", "P-1D", "P1M2D",
        " P1D"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> Limit.parse(text))
        .isInstanceOf(Refusal.class)
        .hasMessage("limit: calendar.limit.unreadable");
  }
}

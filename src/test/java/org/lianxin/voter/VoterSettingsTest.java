package org.lianxin.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoterSettingsTest {

  @Test
  void takeWhatCanBeMeant() {
    assertThat(new VoterSettings(50, 60, 1).additionsADay()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 7, 7, additions-a-day is 0",
    "51, 7, 7, additions-a-day is 51",
    "5, 0, 7, days-between-urges is 0",
    "5, 61, 7, days-between-urges is 61",
    "5, 7, -1, days-to-reminder is -1"
  })
  void areRefusedByName(int additions, int between, int reminder, String said) {
    assertThatThrownBy(() -> new VoterSettings(additions, between, reminder))
        .hasMessageContaining("lianxin.voter." + said)
        .hasMessageContaining("set a whole number from 1 to");
  }
}

package org.lianxin.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate is never told alone, and of too few not at all. */
class ShareTest {

  /** Bands as the method's textbook examples and other programs give them. */
  @ParameterizedTest
  @CsvSource({
    "5, 5, 100.0, 56.6, 100.0",
    "0, 10, 0.0, 0.0, 27.8",
    "81, 263, 30.8, 25.5, 36.6",
    "1326, 1801, 73.6, 71.5, 75.6",
    "1072, 1801, 59.5, 57.2, 61.8"
  })
  void tellsTheRateWithTheBandAfterWilson(int count, int of, String rate, String low, String high) {
    var share = new Share(count, of);

    assertThat(share.rate().orElseThrow()).isEqualByComparingTo(rate);
    assertThat(share.band().orElseThrow().low()).isEqualByComparingTo(low);
    assertThat(share.band().orElseThrow().high()).isEqualByComparingTo(high);
  }

  /** A body with one case led a list of the most responsive once. */
  @Test
  void tellsNoRateOfFewerThanFive() {
    assertThat(new Share(4, 4).rate()).isEmpty();
    assertThat(new Share(4, 4).band()).isEmpty();
    assertThat(new Share(0, 0).rate()).isEmpty();
  }
}

package org.lianxin.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void isPrintedInGroupsThatNobodyMisreads() {
    assertThat(ReceiptCode.fresh(random).printed())
        .matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
  }

  @Test
  void isAnotherOneEveryTime() {
    assertThat(Stream.generate(() -> ReceiptCode.fresh(random)).limit(1000))
        .doesNotHaveDuplicates();
  }

  @Test
  void isKeptAsAHash() {
    assertThat(new ReceiptCode("0000000000000000").hash())
        .isEqualTo("fcdb4b423f4e5283afa249d762ef6aef150e91fccd810d43e5e719d14512dec7");
  }
}

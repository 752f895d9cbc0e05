package org.lianxin.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 随机抽样: anybody can draw the same sample again. */
class SampleTest {

  private static final List<String> CASES =
      IntStream.range(0, 1801).mapToObj("XQ-2026-%06d"::formatted).toList();

  /** As {@code printf %s 0123456789abcdef/XQ-2026-000001 | sha256sum} has it, the lowest of ten. */
  @Test
  void isDrawnByWhatEveryToolCanCount() {
    assertThat(Sample.draw(CASES.subList(0, 10), 3, "0123456789abcdef"))
        .containsExactly("XQ-2026-000000", "XQ-2026-000001", "XQ-2026-000005");
  }

  @Test
  void isTheSameWhateverTheOrderOfTheCases() {
    var mixed = new ArrayList<>(CASES);
    Collections.shuffle(mixed, new Random(7));

    assertThat(Sample.draw(mixed, 100, "seed")).isEqualTo(Sample.draw(CASES, 100, "seed"));
  }

  @Test
  void isAnotherWithAnotherSeed() {
    assertThat(Sample.draw(CASES, 100, "one")).isNotEqualTo(Sample.draw(CASES, 100, "other"));
    assertThat(Sample.seed()).matches("[0-9a-f]{16}").isNotEqualTo(Sample.seed());
  }

  @Test
  void drawsEachOnceAndNoMoreThanThereAre() {
    var drawn = Sample.draw(CASES, 100, "seed");

    assertThat(drawn).hasSize(100).isSorted();
    assertThat(new HashSet<>(drawn)).hasSize(100);
    assertThat(Sample.draw(CASES, 5000, "seed")).isEqualTo(CASES);
  }

  /** Each has the same chance: over 400 seeds each of 20 is drawn about 100 times, five at once. */
  @Test
  void givesEachTheSameChance() {
    var cases = CASES.subList(0, 20);
    var times = new int[cases.size()];
    for (int seed = 0; seed < 400; seed++) {
      for (var one : Sample.draw(cases, 5, "seed-" + seed)) {
        times[cases.indexOf(one)]++;
      }
    }

    assertThat(IntStream.of(times).boxed())
        .allSatisfy(drawn -> assertThat(drawn).isBetween(60, 140));
  }
}

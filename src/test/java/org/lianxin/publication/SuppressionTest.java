package org.lianxin.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.publication.Suppression.Shown;

/** 小数隐去: what may be shown, and what somebody who knows the rule can work out. */
class SuppressionTest {

  /** The largest count that is tried, by lines. */
  private static final long[] MOST = {0, 40, 30, 24, 14};

  @ParameterizedTest
  @CsvSource({
    "5 20 30,     5 20 30,  55", // nothing is small
    "0 20 30,     0 20 30,  50", // none is not small
    "3 7 30,      - - 30,   40", // one more with the small
    "3 7 7 30,    - - 7 30, 47", // one is enough
    "30 3,        - -,      33", // the first comes after the last
    "5 6 3,       - 6 -,    14",
    "1 5 6,       - - -,    12", // 1 and 5 would be known
    "4 4 30,      - - -,    38",
    "3 7,         - -,      10",
    "3,           -,        -", // nothing to hide it with
    "1 1,         - -,      -",
    "4 0 4,       - - -,    -",
    "'',          '',       0"
  })
  void showsWhatTellsNothing(String counts, String shown, String sum) {
    var got = Suppression.of(numbers(counts));

    assertThat(got.counts()).isEqualTo(numbers(shown));
    assertThat(got.sum()).isEqualTo(numbers(sum).get(0));
  }

  /** Every table of up to four lines: whoever knows the rule can't say what a hidden line is. */
  @Test
  void leavesNoHiddenCountToBeWorkedOut() {
    var tables = new HashMap<Shown, List<List<Long>>>();
    for (int lines = 1; lines <= 4; lines++) {
      for (var table : tables(lines, MOST[lines])) {
        tables.computeIfAbsent(Suppression.of(table), same -> new ArrayList<>()).add(table);
      }
    }
    tables.forEach(
        (shown, possible) -> {
          if (isWhole(shown, MOST[shown.counts().size()])) {
            assertUnknown(shown, possible);
          }
        });
    assertThat(tables.keySet()).anyMatch(shown -> shown.counts().contains(null));
  }

  /** Whether all tables that look so were tried. */
  private static boolean isWhole(Shown shown, long most) {
    var open = shown.counts().stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum();
    return shown.sum() == null || shown.sum() - open <= most;
  }

  private static void assertUnknown(Shown shown, List<List<Long>> possible) {
    for (int line = 0; line < shown.counts().size(); line++) {
      if (shown.counts().get(line) == null) {
        Set<Long> values = new HashSet<>();
        for (var table : possible) {
          values.add(table.get(line));
        }
        assertThat(values)
            .as("line %d of %s, from %s", line, shown, possible)
            .hasSizeGreaterThan(1);
      } else {
        assertThat(shown.counts().get(line)).isNotIn(1L, 2L, 3L, 4L);
      }
    }
  }

  private static List<List<Long>> tables(int lines, long most) {
    if (lines == 0) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Long>>();
    for (var rest : tables(lines - 1, most)) {
      for (long count = 0; count <= most; count++) {
        var table = new ArrayList<>(rest);
        table.add(count);
        all.add(table);
      }
    }
    return all;
  }

  private static final Map<String, Long> HIDDEN = new HashMap<>();

  private static List<Long> numbers(String text) {
    var numbers = new ArrayList<Long>();
    if (text.isEmpty()) {
      return numbers;
    }
    for (var one : text.split(" ")) {
      numbers.add(one.equals("-") ? HIDDEN.get(one) : Long.valueOf(one));
    }
    return numbers;
  }
}

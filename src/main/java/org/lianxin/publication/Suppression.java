package org.lianxin.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 小数隐去: which of some counts that add up to a known sum may be shown (rule small-counts). A count
 * from 1 to {@value #LEAST} less one is hidden, and with them at least one that is not small: those
 * that come next, whatever they count, until all that is hidden adds up to enough. Who knows this
 * rule can't say of any hidden one what it is. Where that can't be reached nothing is shown, the
 * sum neither.
 */
final class Suppression {

  /** The smallest count that is shown. */
  static final long LEAST = 5;

  /** How much what is hidden has to count beyond one each; found by trying all small tables. */
  private static final long MARGIN = LEAST + 1;

  private Suppression() {}

  /**
   * What may be shown.
   *
   * @param counts in the order given; null for a hidden one
   * @param sum null where it is hidden too
   */
  record Shown(List<Long> counts, Long sum) {}

  /**
   * Hides what has to be hidden. A count of 0 is shown.
   *
   * @param counts not negative
   */
  static Shown of(List<Long> counts) {
    var hidden = new ArrayList<>(small(counts));
    if (!hidden.isEmpty() && !hide(hidden, counts)) {
      return nothing(counts.size());
    }
    var shown = new ArrayList<>(counts);
    hidden.forEach(line -> shown.set(line, null));
    return new Shown(shown, counts.stream().mapToLong(Long::longValue).sum());
  }

  /** As many lines, and none of it shown. */
  static Shown nothing(int lines) {
    return new Shown(Collections.nCopies(lines, null), null);
  }

  private static List<Integer> small(List<Long> counts) {
    return IntStream.range(0, counts.size())
        .filter(line -> counts.get(line) > 0 && counts.get(line) < LEAST)
        .boxed()
        .toList();
  }

  /** Hides lines after the last small one, round to the first, until it is enough. */
  private static boolean hide(List<Integer> hidden, List<Long> counts) {
    var last = hidden.get(hidden.size() - 1);
    for (int step = 1; step < counts.size(); step++) {
      var next = (last + step) % counts.size();
      if (counts.get(next) >= LEAST) {
        hidden.add(next);
        if (hidden.stream().mapToLong(counts::get).sum() - hidden.size() >= MARGIN) {
          return true;
        }
      }
    }
    return false;
  }
}

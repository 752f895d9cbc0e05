package org.lianxin.cockpit;

import java.time.Duration;
import java.util.List;

/**
 * How long cases stayed at a node.
 *
 * @param sorted the times of visits that are over, the shortest first
 * @param limited how many of them had a limit
 * @param kept how many of these were over within it
 */
record Stays(List<Duration> sorted, int limited, int kept) {

  int number() {
    return sorted.size();
  }

  /**
   * The time within which this share of the visits was over: the nearest of those that were
   * measured, never one between two.
   *
   * @param percent 1 to 100
   */
  Duration within(int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}

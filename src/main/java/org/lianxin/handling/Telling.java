package org.lianxin.handling;

import java.time.LocalDate;

/**
 * That a petitioner was told something.
 *
 * @param day when; of a paper, when he received it
 * @param way how
 * @param words how it went, or why it was not possible; null when nobody said
 */
record Telling(LocalDate day, TellingWay way, String words) {

  /** Whether he knows. */
  boolean hasReached() {
    return way != TellingWay.NOT_POSSIBLE;
  }
}

package org.lianxin.petition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That a petitioner was told something.
 *
 * @param toldOn when; of a paper, when he received it
 * @param way how
 * @param toldWords how it went, or why it was not possible; null when nobody said
 * @param stance whether he accepts it; null when nobody asked him
 */
record Telling(
    @NotNull LocalDate toldOn,
    @NotNull NoticeWay way,
    @Size(max = 1000) String toldWords,
    Stance stance) {

  /** Whether he knows. */
  boolean hasReached() {
    return way != NoticeWay.NOT_POSSIBLE;
  }
}

package org.lianxin.closedloop;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One thing said of a commitment.
 *
 * @param at when it was said
 * @param actor the login of the person who said it; of a promise on the spot the promiser's name
 * @param kind what it was
 * @param words in his words, or empty
 * @param promisedOn the promised day afterwards
 */
record CommitmentNote(
    LocalDateTime at, String actor, Kind kind, String words, LocalDate promisedOn) {

  /** What can be said of a commitment. */
  enum Kind {
    /** 作出承诺. */
    MADE,
    /** 报告已落实. */
    DONE,
    /** 改期. */
    POSTPONED,
    /** 报告无法落实. */
    UNABLE,
    /** 评价. */
    RATED,
    /** 裁定继续落实. */
    CONTINUED,
    /** 裁定未落实. */
    UNFULFILLED
  }
}

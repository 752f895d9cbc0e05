package org.lianxin.demand;

import java.time.Instant;
import java.util.List;

/** What happened to a case, for the people who have to do with it. Nothing is ever taken out. */
public interface CaseTimeline {

  /** Who acts when nobody does: the clock, the rules. */
  String SYSTEM = "system";

  /**
   * Notes what happened now.
   *
   * @param actor the login of the person who did it, or {@link #SYSTEM}
   * @param code the sentence's key in {@code messages/*.properties}
   * @param values what fills the sentence's places: names, dates, reasons; never a voter's name or
   *     number
   */
  void record(String caseNo, String actor, String code, Object... values);

  /** All entries of a case, oldest first. */
  List<Entry> of(String caseNo);

  /**
   * One thing that happened.
   *
   * @param at when
   * @param actor the login of the person who did it, or {@link #SYSTEM}
   * @param code the sentence's key
   * @param values what fills the sentence's places
   */
  record Entry(Instant at, String actor, String code, List<String> values) {}
}

package org.lianxin.routing;

/** What becomes of a letter: the sources disagree (domain.md 0, finding 3). */
public enum LetterPolicy {
  /** To the petition section, as Songjiang has it (003 四(一)5). */
  TO_PETITION,
  /** As every other demand: the deputy answers, passes on and follows (000, 001; S39). */
  AS_DEMAND
}

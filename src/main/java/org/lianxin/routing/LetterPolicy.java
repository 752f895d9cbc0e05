package org.lianxin.routing;

/** What becomes of a letter: the sources disagree (rule letter-policy). */
public enum LetterPolicy {
  /** To the petition section, as in 松江区实施意见 四（一）5. */
  TO_PETITION,
  /** Like any other demand: the deputy answers it, passes it on and follows it (县工作意见 三). */
  AS_DEMAND
}

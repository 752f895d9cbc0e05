package org.lianxin.supervision;

/** What is found when the time of a rung has come. */
public enum RungCheck {
  /** The limit still runs and people are at work: somebody is chased. */
  REACHED,
  /** The limit was moved meanwhile, or it is night or a day of rest: later. */
  LATER,
  /** The limit runs no more: nobody is chased. */
  OVER
}

package org.lianxin.supervision;

/** What is found when the time of a rung has come. */
public enum RungCheck {
  /** The limit still runs and people are at work: somebody is chased. */
  REACHED,
  /** The limit was moved, or it is outside working hours: later. */
  LATER,
  /** The limit runs no more: nobody is chased. */
  OVER
}

package org.lianxin.demand;

/** In which way somebody came to see a voter in plain. */
public enum OpeningWay {
  /** Asked for on the case's page, with a reason. */
  PAGE,
  /** The form of a task for which he is needed. */
  TASK,
  /** A program's call with the rights of a person. */
  PROGRAM,
  /** A file that shows him. */
  FILE
}

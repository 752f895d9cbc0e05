package org.lianxin.supervision;

/** Several limits of one case may be late at once, each with a task of its own. */
public interface DeadlineOfTask {

  /** The number of the limit that a supervisor's task is about. */
  long of(String task);
}

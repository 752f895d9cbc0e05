package org.lianxin.shared;

/** How much the tasks of a case press, so that the urgent go past the queue. */
public interface CasePriority {

  /** The priority of a task that presses no more than others. */
  int NORMAL = 50;

  /** The priority of this case's tasks, 0 to 100; {@link #NORMAL} where there is no such case. */
  int of(String caseNo);
}

package org.lianxin.shared;

/** The priority of a case's tasks, so that the urgent ones come first. */
public interface CasePriority {

  /** The priority of a task that is not urgent. */
  int NORMAL = 50;

  /** The priority of this case's tasks, 0 to 100; {@link #NORMAL} where there is no such case. */
  int of(String caseNo);
}

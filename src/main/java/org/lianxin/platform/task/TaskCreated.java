package org.lianxin.platform.task;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.lianxin.shared.CasePriority;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.UserTask.Matter;

/**
 * When a task comes up: asks its class who may do it and until when, takes over how much its case
 * presses, and puts the case's number beside its name, as the lists of Tasklist show nothing else
 * of the case.
 */
class TaskCreated {

  static final String PART = "loopCounter";

  private final UserTasks userTasks;
  private final CasePriority priority;

  TaskCreated(UserTasks userTasks, CasePriority priority) {
    this.userTasks = userTasks;
    this.priority = priority;
  }

  /** A task of the process of this key comes up. */
  void in(String process, DelegateTask task) {
    userTasks
        .find(process, task.getTaskDefinitionKey())
        .ifPresent(work -> lay(task, work, matter(task)));
  }

  /** The matter of a task whose loop, if it has one, counts this far. */
  static Matter matter(String caseNo, Object counter) {
    return new Matter(caseNo, counter instanceof Integer part ? part : 0);
  }

  private static Matter matter(DelegateTask task) {
    var execution = task.getExecution();
    return matter(execution.getProcessBusinessKey(), execution.getVariable(PART));
  }

  private void lay(DelegateTask task, UserTask<?> work, Matter matter) {
    var doers = work.doers(matter);
    task.addCandidateGroups(doers.groups());
    task.addCandidateUsers(doers.logins());
    task.setPriority(priority.of(matter.caseNo()));
    work.due(matter).map(Date::from).ifPresent(task::setDueDate);
    task.setName(task.getName() + " · " + matter.caseNo());
  }
}

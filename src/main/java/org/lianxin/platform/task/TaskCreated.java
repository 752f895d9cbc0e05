package org.lianxin.platform.task;

import static java.util.stream.Collectors.joining;

import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.lianxin.shared.CasePriority;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.UserTask.Matter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a task comes up: asks its class who may do it and until when, takes over the priority of its
 * case, and puts the case's number beside its name, as the lists of Tasklist show nothing else of
 * the case.
 */
@Component
class TaskCreated {

  private final UserTasks userTasks;
  private final CasePriority priority;

  TaskCreated(UserTasks userTasks, CasePriority priority) {
    this.userTasks = userTasks;
    this.priority = priority;
  }

  @EventListener
  void on(DelegateTask task) {
    if (task.getEventName().equals(TaskListener.EVENTNAME_CREATE)) {
      userTasks
          .find(task.getTaskDefinitionKey())
          .ifPresent(work -> lay(task, work, matter(caseNo(task), task, work)));
    }
  }

  private static String caseNo(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  /** What the task is about; of several in a loop, the how manieth. */
  static Matter matter(String caseNo, DelegateTask task, UserTask<?> work) {
    var part = work.isOfPart() ? (Number) task.getVariable(work.partVariable()) : 0;
    return new Matter(caseNo, part.intValue());
  }

  private void lay(DelegateTask task, UserTask<?> work, Matter matter) {
    var doers = work.doers(matter);
    task.addCandidateGroups(doers.groups());
    task.addCandidateUsers(doers.logins());
    task.setPriority(priority.of(matter.caseNo()));
    work.due(matter).map(Date::from).ifPresent(task::setDueDate);
    task.setName(
        Stream.of(task.getName(), matter.caseNo(), work.about(matter))
            .filter(part -> !part.isEmpty())
            .collect(joining(" · ")));
  }
}

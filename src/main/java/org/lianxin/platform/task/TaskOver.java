package org.lianxin.platform.task;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.lianxin.shared.Drafts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a task is submitted or falls away: nobody has anything to write for it any more. */
@Component
class TaskOver {

  private static final Set<String> ENDS =
      Set.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE);

  private final Drafts drafts;

  TaskOver(Drafts drafts) {
    this.drafts = drafts;
  }

  @EventListener
  void on(DelegateTask task) {
    if (ENDS.contains(task.getEventName())) {
      drafts.delete(task.getId());
    }
  }
}

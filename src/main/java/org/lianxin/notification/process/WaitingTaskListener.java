package org.lianxin.notification.process;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.lianxin.notification.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the outbox of each task that comes up, and of each that is gone again. */
@Component
class WaitingTaskListener {

  private final Outbox outbox;

  WaitingTaskListener(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void on(DelegateTask task) {
    var caseNo = task.getExecution().getProcessBusinessKey();
    if (caseNo == null) {
      return;
    }
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE ->
          outbox.taskWaits(task.getId(), caseNo, name(task), () -> doers(task));
      case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE ->
          outbox.taskIsGone(task.getId());
      default -> {} // who has it is no news to those who share it
    }
  }

  /** As the picture calls it: beside it, the list of Tasklist shows the case's number. */
  private static String name(DelegateTask task) {
    return task.getBpmnModelElementInstance().getName();
  }

  private static Set<String> doers(DelegateTask task) {
    return Stream.concat(
            Stream.of(task.getAssignee()).filter(Objects::nonNull),
            task.getCandidates().stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .map(WaitingTaskListener::groupOrLogin))
        .collect(toCollection(LinkedHashSet::new));
  }

  private static String groupOrLogin(IdentityLink link) {
    return link.getGroupId() != null ? link.getGroupId() : link.getUserId();
  }
}

package org.lianxin.supervision.process;

import org.camunda.bpm.engine.TaskService;
import org.lianxin.supervision.DeadlineOfTask;
import org.springframework.stereotype.Component;

/** Reads which limit a task is about from its ladder. */
@Component
class EngineDeadlineOfTask implements DeadlineOfTask {

  private final TaskService tasks;

  EngineDeadlineOfTask(TaskService tasks) {
    this.tasks = tasks;
  }

  @Override
  public long of(String task) {
    return (long) tasks.getVariable(task, EscalationProcess.DEADLINE_ID.name());
  }
}

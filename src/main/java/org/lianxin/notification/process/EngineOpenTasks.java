package org.lianxin.notification.process;

import org.camunda.bpm.engine.TaskService;
import org.lianxin.notification.OpenTasks;
import org.lianxin.shared.process.AsSystem;
import org.springframework.stereotype.Component;

/** The engine's tasks. Whether the reader may open one, Tasklist decides. */
@Component
class EngineOpenTasks implements OpenTasks {

  private final TaskService tasks;
  private final AsSystem asSystem;

  EngineOpenTasks(TaskService tasks, AsSystem asSystem) {
    this.tasks = tasks;
    this.asSystem = asSystem;
  }

  @Override
  public boolean waits(String task) {
    return asSystem.get(() -> tasks.createTaskQuery().taskId(task).count()) > 0;
  }
}

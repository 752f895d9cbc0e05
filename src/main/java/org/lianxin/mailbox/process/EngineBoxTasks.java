package org.lianxin.mailbox.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.mailbox.BoxTasks;
import org.lianxin.shared.process.AsSystem;
import org.springframework.stereotype.Component;

/** Finds them; whether the reader may open one, the desk decides. */
@Component
class EngineBoxTasks implements BoxTasks {

  private final TaskService tasks;
  private final AsSystem asSystem;

  EngineBoxTasks(TaskService tasks, AsSystem asSystem) {
    this.tasks = tasks;
    this.asSystem = asSystem;
  }

  @Override
  public Optional<String> find(String number, String element) {
    return asSystem.get(
        () ->
            Optional.ofNullable(
                    tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(element)
                        .singleResult())
                .map(Task::getId));
  }
}

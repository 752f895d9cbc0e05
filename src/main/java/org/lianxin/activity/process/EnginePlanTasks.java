package org.lianxin.activity.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.lianxin.activity.PlanTasks;
import org.lianxin.directory.Person;
import org.lianxin.shared.process.AsPerson;
import org.springframework.stereotype.Component;

/** Asks the engine with the reader's rights for what he has claimed or may. */
@Component
class EnginePlanTasks implements PlanTasks {

  private final TaskService tasks;
  private final AsPerson asPerson;

  EnginePlanTasks(TaskService tasks, AsPerson asPerson) {
    this.tasks = tasks;
    this.asPerson = asPerson;
  }

  @Override
  public Optional<Waiting> of(Person reader, String number) {
    return asPerson.get(
        reader.login(),
        reader.groups(),
        () ->
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .active()
                .or()
                .taskAssignee(reader.login())
                .taskCandidateUser(reader.login())
                .endOr()
                .orderByTaskId()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(task -> new Waiting(task.getId(), task.getTaskDefinitionKey())));
  }
}

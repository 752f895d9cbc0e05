package org.lianxin.supervision.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.supervision.WaitingSteps;
import org.springframework.stereotype.Component;

/** Reads the case's open tasks from the engine. */
@Component
class EngineWaitingSteps implements WaitingSteps {

  private static final String SUPERVISION = "Task_SuperviseDemand";

  private final TaskService tasks;
  private final RepositoryService models;

  EngineWaitingSteps(TaskService tasks, RepositoryService models) {
    this.tasks = tasks;
    this.models = models;
  }

  @Override
  public List<Waiting> of(String caseNo) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNo).list().stream()
        .filter(task -> !task.getTaskDefinitionKey().equals(SUPERVISION))
        .map(task -> new Waiting(name(task), holders(task)))
        .toList();
  }

  /** As the model calls it. */
  private String name(Task task) {
    return models
        .getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementById(task.getTaskDefinitionKey())
        .getAttributeValue("name");
  }

  private List<String> holders(Task task) {
    return task.getAssignee() != null
        ? List.of(task.getAssignee())
        : tasks.getIdentityLinksForTask(task.getId()).stream()
            .flatMap(link -> Stream.of(link.getUserId(), link.getGroupId()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
  }
}

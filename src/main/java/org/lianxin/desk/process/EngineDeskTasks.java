package org.lianxin.desk.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.desk.DeskTasks;
import org.lianxin.directory.Person;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.lianxin.shared.process.AsPerson;
import org.lianxin.shared.process.AsSystem;
import org.springframework.stereotype.Component;

/** Asks the engine with the reader's rights for his own, and the journal for what others have. */
@Component
class EngineDeskTasks implements DeskTasks {

  private static final int MOST = 200;

  private final TaskService tasks;
  private final RuntimeService instances;
  private final Journal journal;
  private final AsPerson asPerson;
  private final AsSystem asSystem;

  EngineDeskTasks(
      TaskService tasks,
      RuntimeService instances,
      Journal journal,
      AsPerson asPerson,
      AsSystem asSystem) {
    this.tasks = tasks;
    this.instances = instances;
    this.journal = journal;
    this.asPerson = asPerson;
    this.asSystem = asSystem;
  }

  @Override
  public List<Open> of(Person reader) {
    var own =
        asPerson.get(
            reader.login(),
            reader.groups(),
            () ->
                tasks
                    .createTaskQuery()
                    .active()
                    .or()
                    .taskAssignee(reader.login())
                    .taskCandidateUser(reader.login())
                    .endOr()
                    .orderByDueDate()
                    .asc()
                    .orderByTaskId() // of many that are due together, the same come first each time
                    .asc()
                    .listPage(0, MOST));
    if (own.isEmpty()) {
      return List.of();
    }
    var caseNos = caseNos(own);
    return own.stream()
        .map(task -> open(task, caseNos.apply(task.getProcessInstanceId()), List.of()))
        .toList();
  }

  private Function<String, String> caseNos(List<Task> own) {
    var ids = own.stream().map(Task::getProcessInstanceId).collect(toSet());
    return asSystem
            .get(() -> instances.createProcessInstanceQuery().processInstanceIds(ids).list())
            .stream()
            .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey))
        ::get;
  }

  @Override
  public List<Open> in(Collection<String> caseNos) {
    var visits =
        journal.open(caseNos).stream()
            .filter(visit -> visit.offeredTo() != null)
            .collect(toMap(visit -> visit.id().toString(), Function.identity()));
    if (visits.isEmpty()) {
      return List.of();
    }
    var ids = visits.keySet().toArray(String[]::new);
    return asSystem
        .get(() -> tasks.createTaskQuery().taskIdIn(ids).orderByTaskCreateTime().asc().list())
        .stream()
        .map(task -> open(task, visits.get(task.getId())))
        .toList();
  }

  private static Open open(Task task, Visit visit) {
    return open(
        task,
        visit.caseNo(),
        task.getAssignee() == null
            ? List.of(visit.offeredTo().split(","))
            : List.of(task.getAssignee()));
  }

  private static Open open(Task task, String caseNo, List<String> holders) {
    return new Open(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName().split(" · ", 2)[0],
        caseNo,
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
        holders);
  }
}

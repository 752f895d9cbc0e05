package org.lianxin.demo.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The tasks of a case that wait, and who may do them. */
@Component
@Profile("demo")
public class WaitingTasks {

  private final TaskService tasks;
  private final People people;

  WaitingTasks(TaskService tasks, People people) {
    this.tasks = tasks;
    this.people = people;
  }

  /** The tasks of a case that nobody has claimed. */
  public List<Waiting> of(String caseNo) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(caseNo)
        .taskUnassigned()
        .list()
        .stream()
        .map(
            task ->
                new Waiting(
                    task.getId(),
                    task.getTaskDefinitionKey(),
                    task.getCreateTime().toInstant(),
                    doers(task)))
        .toList();
  }

  private List<String> doers(Task task) {
    var links = tasks.getIdentityLinksForTask(task.getId());
    return Stream.concat(
            links.stream().map(link -> link.getUserId()).filter(Objects::nonNull),
            links.stream()
                .map(link -> link.getGroupId())
                .filter(Objects::nonNull)
                .flatMap(group -> people.inGroup(group).stream())
                .sorted(
                    Comparator.comparing((Person person) -> !isMeant(task, person))
                        .thenComparing(Person::login))
                .map(Person::login))
        .distinct()
        .toList();
  }

  /** The unit's handlers may record a signature on paper, but the principal is asked to sign. */
  private static boolean isMeant(Task task, Person person) {
    return task.getTaskDefinitionKey().equals("Task_SignByUnit") && person.is(Role.UNIT_LEADER);
  }

  /**
   * One task that waits.
   *
   * @param id the engine's id of it
   * @param element which task of its process
   * @param since when it came up
   * @param doers the logins of those who may do it, the person it is meant for first
   */
  public record Waiting(String id, String element, Instant since, List<String> doers) {}
}

package org.lianxin.portal.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.lianxin.directory.Person;
import org.springframework.stereotype.Component;

/** How many open tasks wait for a person, and where Tasklist lists them. */
@Component
public class TodaysTasks {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  /** What is counted; the name is Tasklist's standard filter that lists the same tasks. */
  public enum Kind {
    /** Assigned to the person. */
    MINE("我的任务"),
    /** Unassigned, and the person or one of the person's groups may claim them. */
    CLAIMABLE("待认领"),
    /** Of both, those whose due date is today. */
    DUE_TODAY("今日到期"),
    /** Of both, those whose due date has passed. */
    OVERDUE("已逾期");

    private final String filter;

    Kind(String filter) {
      this.filter = filter;
    }
  }

  /**
   * One count.
   *
   * @param kind what was counted
   * @param tasks how many
   * @param href where Tasklist lists them, below the application's root
   */
  public record Count(Kind kind, long tasks, String href) {}

  private final TaskService tasks;
  private final FilterService filters;
  private final Clock clock;

  TodaysTasks(TaskService tasks, FilterService filters, Clock clock) {
    this.tasks = tasks;
    this.filters = filters;
    this.clock = clock;
  }

  /** The counts of this moment. */
  public List<Count> of(Person person) {
    return Stream.of(Kind.values())
        .map(kind -> new Count(kind, count(kind, person), href(kind)))
        .toList();
  }

  private long count(Kind kind, Person person) {
    var today = LocalDate.now(clock).atStartOfDay(clock.getZone());
    return switch (kind) {
      case MINE -> mine(person).count();
      case CLAIMABLE -> claimable(person).count();
      case DUE_TODAY ->
          both(person)
              .mapToLong(
                  query ->
                      query
                          .dueAfter(date(today.minusNanos(1)))
                          .dueBefore(date(today.plusDays(1)))
                          .count())
              .sum();
      case OVERDUE ->
          both(person)
              .mapToLong(query -> query.dueBefore(Date.from(clock.instant())).count())
              .sum();
    };
  }

  private TaskQuery mine(Person person) {
    return tasks.createTaskQuery().taskAssignee(person.login()).active();
  }

  /** By name, as deputies are asked, or by a post of this session. */
  private TaskQuery claimable(Person person) {
    var query =
        tasks.createTaskQuery().taskUnassigned().active().or().taskInvolvedUser(person.login());
    return person.groups().isEmpty()
        ? query.endOr()
        : query.taskCandidateGroupIn(person.groups()).endOr();
  }

  /** No task is in both, for a claimable one has no assignee. */
  private Stream<TaskQuery> both(Person person) {
    return Stream.of(mine(person), claimable(person));
  }

  private String href(Kind kind) {
    return filters.createTaskFilterQuery().filterName(kind.filter).list().stream()
        .findFirst()
        .map(Filter::getId)
        .map(id -> TASKLIST + "#/?filter=" + id)
        .orElse(TASKLIST);
  }

  private static Date date(ZonedDateTime time) {
    return Date.from(time.toInstant());
  }
}

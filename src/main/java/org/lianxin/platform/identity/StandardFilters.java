package org.lianxin.platform.identity;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The lists that everybody finds in Tasklist. They are laid down at every start, and nobody may
 * write others: a filter can carry expressions. All of them show only what their reader may see.
 */
@Component
class StandardFilters implements SmartInitializingSingleton {

  /**
   * One list.
   *
   * @param name its name, by which it is found again at the next start
   * @param what what it shows
   * @param criteria the tasks in it
   */
  private record Standard(String name, String what, Function<TaskQuery, TaskQuery> criteria) {}

  private static final String TODAY = "${dateTime().withTimeAtStartOfDay()}";
  private static final String TOMORROW = "${dateTime().plusDays(1).withTimeAtStartOfDay()}";

  /** In the order of the list. */
  private static final List<Standard> ALL =
      List.of(
          new Standard(
              "我的任务", "由我办理的任务", query -> query.taskAssigneeExpression("${currentUser()}")),
          new Standard(
              "本组任务",
              "我所在岗位待签收的任务",
              query -> query.taskCandidateGroupInExpression("${currentUserGroups()}")),
          new Standard(
              "今日到期",
              "今天到期的任务",
              query -> query.dueAfterExpression(TODAY).dueBeforeExpression(TOMORROW)),
          new Standard("已逾期", "超过期限仍未办结的任务", query -> query.dueBeforeExpression("${now()}")),
          new Standard("全部可见", "我能看到的全部任务", query -> query));

  private final FilterService filters;
  private final TaskService tasks;

  StandardFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  @Override
  public void afterSingletonsInstantiated() {
    lay();
  }

  void lay() {
    var laid =
        filters.createTaskFilterQuery().list().stream()
            .collect(toMap(Filter::getName, Function.identity(), (one, other) -> one));
    for (var at = 0; at < ALL.size(); at++) {
      var standard = ALL.get(at);
      var filter = laid.getOrDefault(standard.name, filters.newTaskFilter(standard.name));
      filter.setQuery(standard.criteria.apply(tasks.createTaskQuery()));
      filter.setProperties(
          Map.of(
              "description", standard.what, "priority", at, "refresh", true, "color", "#a61b1b"));
      filters.saveFilter(filter);
    }
  }
}

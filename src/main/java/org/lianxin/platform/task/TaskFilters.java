package org.lianxin.platform.task;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The lists that everybody finds in Tasklist, laid down at every start: without one it shows no
 * task at all, and nobody makes one over the API. Whose tasks they hold follows from who asks. The
 * urgent come first; after that the reader's own order holds.
 */
@Component
class TaskFilters implements SmartInitializingSingleton {

  private record Filter(
      String name, String description, String color, UnaryOperator<TaskQuery> query) {}

  private static final String ME = "${currentUser()}";
  private static final String TODAY = "${dateTime().withTimeAtStartOfDay()}";
  private static final String TOMORROW = "${dateTime().plusDays(1).withTimeAtStartOfDay()}";

  private static final List<Filter> FILTERS =
      List.of(
          new Filter(
              "全部待办",
              "我已认领的和我可以认领的任务",
              "#17519c",
              query ->
                  query.or().taskAssigneeExpression(ME).taskCandidateUserExpression(ME).endOr()),
          new Filter("我的任务", "我已认领的任务", "#17519c", query -> query.taskAssigneeExpression(ME)),
          new Filter(
              "待认领", "我可以认领、还没有人认领的任务", "#7a4b00", query -> query.taskCandidateUserExpression(ME)),
          new Filter(
              "今日到期",
              "今天到期的任务",
              "#7a4b00",
              query -> query.dueAfterExpression(TODAY).dueBeforeExpression(TOMORROW)),
          new Filter("已逾期", "已过期限的任务", "#b3261e", query -> query.dueBeforeExpression("${now()}")),
          new Filter("全部可见", "我能看到的全部任务", "#4c545d", query -> query));

  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  /** The names and descriptions of the lists, as the webapp shows them. */
  static Stream<String> words() {
    return FILTERS.stream().flatMap(filter -> Stream.of(filter.name, filter.description));
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (int i = 0; i < FILTERS.size(); i++) {
      lay(FILTERS.get(i), i);
    }
  }

  private void lay(Filter wanted, int position) {
    var laid = filters.createTaskFilterQuery().filterName(wanted.name).singleResult();
    var filter = laid == null ? filters.newTaskFilter(wanted.name) : laid;
    filter.setQuery(wanted.query.apply(tasks.createTaskQuery()).orderByTaskPriority().desc());
    filter.setProperties(
        Map.of(
            "description",
            wanted.description,
            "color",
            wanted.color,
            "priority",
            position,
            "refresh",
            true));
    filters.saveFilter(filter);
  }
}

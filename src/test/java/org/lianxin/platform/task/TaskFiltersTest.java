package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the lists of Tasklist for a deputy, who is asked by name and in a group. */
@LianxinTest
class TaskFiltersTest {

  @Autowired FilterCounts counts;
  @Autowired FilterService filters;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired People people;

  private String byName;
  private String byGroup;
  private String mine;
  private String ofAnother;

  @BeforeEach
  void tasksOfEveryKind() {
    var deputy = deputies().get(0);
    var another = deputies().get(1);
    byName = task();
    tasks.addCandidateUser(byName, deputy.login());
    byGroup = task();
    tasks.addCandidateGroup(byGroup, deputy.groups().get(0));
    mine = task();
    tasks.setAssignee(mine, deputy.login());
    ofAnother = task();
    tasks.addCandidateUser(ofAnother, another.login());
    identity.setAuthentication(deputy.login(), deputy.groups());
  }

  private String task() {
    var task = tasks.newTask();
    task.setPriority(1000);
    tasks.saveTask(task);
    return task.getId();
  }

  private List<Person> deputies() {
    return people.inGroup(Role.DEPUTY.name());
  }

  @AfterEach
  void clear() {
    identity.clearAuthentication();
    tasks.deleteTasks(List.of(byName, byGroup, mine, ofAnother), true);
  }

  @Test
  void listsWhatAsksForThePersonByNameOrByPost() {
    assertThat(listed("待认领")).contains(byName, byGroup).doesNotContain(mine, ofAnother);
  }

  @Test
  void listsThatAndWhatThePersonHasClaimed() {
    assertThat(listed("全部待办")).contains(byName, byGroup, mine).doesNotContain(ofAnother);
    assertThat(listed("我的任务")).contains(mine).doesNotContain(byName, byGroup, ofAnother);
  }

  @Test
  void areCountedForTheReaderAsTheyAreListed() {
    var deputy = deputies().get(0);
    identity.clearAuthentication();

    var counted = counts.counts(deputy, Locale.SIMPLIFIED_CHINESE);

    identity.setAuthentication(deputy.login(), deputy.groups());
    assertThat(counted).containsOnlyKeys("全部待办", "我的任务", "待认领", "今日到期", "已逾期", "全部可见");
    counted.forEach(
        (name, count) -> assertThat((long) listed(name).size()).as(name).isEqualTo(count));
    identity.clearAuthentication();
    tasks.addCandidateUser(ofAnother, deputy.login());
    assertThat(counts.counts(deputy, Locale.ENGLISH))
        .containsEntry("To be claimed", counted.get("待认领") + 1);
  }

  private List<String> listed(String filter) {
    var id = filters.createTaskFilterQuery().filterName(filter).singleResult().getId();
    return filters.<Task>listPage(id, 0, 2000).stream().map(Task::getId).toList();
  }
}

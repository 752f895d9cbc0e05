package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.Statements;
import org.lianxin.demo.process.WaitingTasks;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a step may cost. A street's demand goes its whole way over HTTP with the calls that Tasklist
 * makes, and each call has a budget of statements and commits; that of completing a task holds with
 * every job that follows it, on average of the way's tasks.
 */
@LianxinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementBudgetTest {

  /** A node looks for changes once in five seconds, whatever is called: that is no call's own. */
  private static final String CALENDAR = "select revision from calendar_revision";

  private static final String TASKS = "/camunda/api/engine/engine/default/task";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Statements statements;

  /** By call, what each task of the way cost. */
  private final Map<String, List<Step>> steps = new TreeMap<>();

  private record Step(String task, List<String> sent) {

    long selects() {
      return sent.stream()
          .filter(statement -> statement.startsWith("select") && !statement.equals(CALENDAR))
          .count();
    }

    long commits() {
      return sent.stream().filter(Statements.COMMIT::equals).count();
    }

    @Override
    public String toString() {
      return "%n%s: %d selects, %d commits, %d writes%n  %s%n"
          .formatted(
              task,
              selects(),
              commits(),
              sent.size() - selects() - commits(),
              String.join("\n  ", sent));
    }
  }

  @BeforeAll
  void aStreetsDemandGoesItsWholeWay() {
    var told = Ways.told("C1");
    var ways = new Ways(port, beans);
    ways.begin(told).goesToTheEnd(); // what is read once, and everybody's sign-in
    var way = ways.begin(told);
    for (var next = way.steps().findFirst(); next.isPresent(); next = way.steps().findFirst()) {
      go(way, next.get(), ways);
    }
  }

  private void go(Way way, WaitingTasks.Waiting task, Ways ways) {
    var doer = task.doers().get(0);
    var visitor = ways.visitor(doer);
    var list =
        TASKS + "?processInstanceBusinessKey=" + way.caseNo() + "&firstResult=0&maxResults=15";
    count("list", task, () -> assertThat(visitor.get(list).body()).contains(task.id()));
    var form = TASKS + "/" + task.id() + "/form-variables";
    count("form", task, () -> assertThat(visitor.get(form).statusCode()).isEqualTo(200));
    count("claim", task, () -> assertThat(way.claim(doer, task.id()).statusCode()).isEqualTo(204));
    var answers = way.answersAt(task.element(), doer);
    var sent =
        count(
            "submit",
            task,
            () -> assertThat(way.submit(doer, task.id(), answers).statusCode()).isEqualTo(204));
    way.settle(job -> sent.addAll(statements.of(job)));
  }

  private List<String> count(String call, WaitingTasks.Waiting task, Runnable work) {
    var sent = statements.of(work);
    steps.computeIfAbsent(call, first -> new ArrayList<>()).add(new Step(task.element(), sent));
    return sent;
  }

  @ParameterizedTest
  @CsvSource({"list, 3, 1", "form, 10, 1", "claim, 12, 1", "submit, 50, 3"})
  void aCallCostsOnAverageNoMoreSelectsAndCommitsThanThis(String call, int selects, int commits) {
    var all = steps.get(call);
    assertThat(average(all, Step::selects)).as("%s", all).isLessThanOrEqualTo(selects);
    assertThat(average(all, Step::commits)).as("%s", all).isLessThanOrEqualTo(commits);
  }

  private static double average(List<Step> all, ToLongFunction<Step> count) {
    return all.stream().mapToLong(count).average().orElseThrow();
  }
}

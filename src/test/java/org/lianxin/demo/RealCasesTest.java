package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registration;
import org.lianxin.demo.process.WaitingTasks;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real cases of domain.md 7, each from its registration to its true outcome, through the calls
 * that Tasklist makes.
 */
@LianxinTest
class RealCasesTest {

  private static final String PASSWORD = "Lianxin@2026";
  private static final int MOST_TASKS = 60;

  @LocalServerPort int port;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Demands demands;
  @Autowired WaitingTasks waiting;
  @Autowired RuntimeService instances;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  static Stream<RealCase> cases() {
    return RealCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseGoesItsWholeWayToTheDoubleStrikeOff(RealCase told) {
    var way = begin(told);

    goToTheEnd(way, told);

    assertThat(way.isOver()).as("waits at %s", way.waits()).isTrue();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
  }

  /** Own words, opinions and replies stay in our tables (design.md 7). */
  @Test
  void noWordOfACaseIsInAnyTableOfTheEngine() {
    var told = RealCase.all().get(0);
    var way = begin(told);
    goToTheEnd(way, told);

    for (var words :
        List.of(told.words(), told.findings(), told.instruction(), told.reply(), told.told())) {
      assertThat(engineTablesWith(words.substring(0, 8))).isEmpty();
    }
  }

  private Way begin(RealCase told) {
    var deputy = people.find(told.deputy()).orElseThrow();
    var receipt =
        registrar.register(
            new Registration(
                told.channel(),
                LocalDate.now(clock),
                told.area(),
                told.place(),
                told.station(),
                told.deputy(),
                told.voterGroup(),
                told.subject(),
                told.words(),
                told.category(),
                told.urgency(),
                false,
                null,
                false,
                false,
                "来访选民",
                null,
                told.place()),
            deputy);
    return new Way(port, receipt.caseNo(), instances, tasks, jobs);
  }

  private void goToTheEnd(Way way, RealCase told) {
    var answers = new CaseAnswers(told, clock, PASSWORD);
    for (int done = 0; done < MOST_TASKS; done++) {
      var next = waiting.of(way.caseNo()).stream().filter(task -> !livesOn(task)).findFirst();
      if (next.isEmpty()) {
        return;
      }
      var doer = next.get().doers().get(0);
      way.does(doer, next.get().element(), answers.at(next.get().element(), doer));
    }
    throw new AssertionError(told.id() + " never ends: " + way.waits());
  }

  /** A supervisor's task and a commitment's are no step of the case. */
  private static boolean livesOn(WaitingTasks.Waiting task) {
    return List.of("Task_SuperviseDemand", "Task_ReportCommitment").contains(task.element());
  }

  private List<String> engineTablesWith(String words) {
    var columns =
        jdbc.sql(
                """
                select table_name, column_name from information_schema.columns
                where upper(table_name) like 'ACT!_%' escape '!'
                and (lower(data_type) like '%char%' or lower(data_type) like '%text%')
                """)
            .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
            .list();
    assertThat(columns).isNotEmpty();
    return columns.stream()
        .filter(
            column ->
                jdbc.sql(
                            "select count(*) from %s where %s like :words"
                                .formatted(column.getKey(), column.getValue()))
                        .param("words", "%" + words + "%")
                        .query(Integer.class)
                        .single()
                    > 0)
        .map(column -> column.getKey() + "." + column.getValue())
        .toList();
  }
}

package org.lianxin.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@LianxinTest
class WorkingDayTimersTest {

  /** The Friday before Spring Festival 2026; the Saturday after it is worked. */
  private static final String FRIDAY = "2026-02-13T10:00:00";

  private static final String MODEL = "org/lianxin/calendar/process/working-days.bpmn";

  @Autowired ProcessEngine engine;
  @Autowired MovableClock clock;
  private String deployment;

  @BeforeEach
  void deploy() {
    deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addClasspathResource(MODEL)
            .deploy()
            .getId();
    at(FRIDAY);
  }

  @AfterEach
  void removeWhatWasDeployed() {
    clock.reset();
    engine.getRepositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void countsWorkingDaysForTheTaskAndItsTimers() {
    start("P5WD", "R3/P1WD");
    assertThat(task().getDueDate()).isEqualTo(endOf("2026-02-27"));
    assertThat(task().getFollowUpDate()).isEqualTo(endOf("2026-02-14"));
    assertThat(timer("Boundary_DurationOver").getDuedate()).isEqualTo(endOf("2026-02-27"));
    assertThat(timer("Boundary_DateReached").getDuedate()).isEqualTo(endOf("2026-02-27"));
    assertThat(timer("Boundary_Repeated").getDuedate()).isEqualTo(endOf("2026-02-14"));
  }

  @Test
  void repeatsEachWorkingDayAndNoMoreThanAsked() {
    start("P5WD", "R3/P1WD");
    for (var day : new String[] {"2026-02-14", "2026-02-24", "2026-02-25"}) {
      var job = timer("Boundary_Repeated");
      assertThat(job.getDuedate()).isEqualTo(endOf(day));
      at(job.getDuedate());
      engine.getManagementService().executeJob(job.getId());
    }
    assertThat(jobs("Boundary_Repeated")).isEmpty();
  }

  @Test
  void stepsOverTheNationalDayHolidayAndOntoItsMakeUpSaturday() {
    at("2026-09-30T17:30:00");
    start("P5WD", "R4/P1WD");
    assertThat(task().getDueDate()).isEqualTo(endOf("2026-10-13"));
    assertThat(task().getFollowUpDate()).isEqualTo(endOf("2026-10-08"));
    assertThat(timer("Boundary_DurationOver").getDuedate()).isEqualTo(endOf("2026-10-13"));
    for (var day : new String[] {"2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12"}) {
      var job = timer("Boundary_Repeated");
      assertThat(job.getDuedate()).isEqualTo(endOf(day));
      at(job.getDuedate());
      engine.getManagementService().executeJob(job.getId());
    }
    assertThat(jobs("Boundary_Repeated")).isEmpty();
  }

  @Test
  void movesLaterTurnsWithOneThatWasMovedForAll() {
    start("P5WD", "R3/P1WD");
    var moved = new Date(endOf("2026-02-14").getTime() + 1000);
    var jobs = engine.getManagementService();
    jobs.setJobDuedate(timer("Boundary_Repeated").getId(), moved, true);
    at(moved);
    jobs.executeJob(timer("Boundary_Repeated").getId());
    assertThat(timer("Boundary_Repeated").getDuedate())
        .isEqualTo(new Date(endOf("2026-02-24").getTime() + 1000));
  }

  @Test
  void countsFromTheTimersCreationWhenItIsComputedAnew() {
    start("P5WD", "R3/P1WD");
    at("2026-03-20T10:00:00");
    var job = timer("Boundary_DurationOver").getId();
    engine.getManagementService().recalculateJobDuedate(job, true);
    assertThat(timer("Boundary_DurationOver").getDuedate()).isEqualTo(endOf("2026-02-27"));
    engine.getManagementService().recalculateJobDuedate(job, false);
    assertThat(timer("Boundary_DurationOver").getDuedate()).isEqualTo(endOf("2026-03-27"));
  }

  @Test
  void startsOnTheDayInChinaLateInTheEvening() {
    at("2026-02-13T23:59:59");
    start("P5WD", "R/P1WD");
    assertThat(task().getDueDate()).isEqualTo(endOf("2026-02-27"));
    at("2026-02-14T00:00:00");
    assertThat(calendar(DueDateBusinessCalendar.NAME).resolveDuedate("P5WD"))
        .isEqualTo(endOf("2026-02-28"));
  }

  @Test
  void refusesToStartIntoAYearNotLoaded() {
    at("2026-12-30T10:00:00");
    assertThatThrownBy(() -> start("P5WD", "R3/P1WD"))
        .asInstanceOf(type(Refusal.class))
        .extracting(refusal -> refusal.reasons().get(0).values().get(0))
        .isEqualTo("2027");
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .deploymentId(deployment)
                .count())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0WD", "P1000WD"})
  void refusesANumberOutOfRange(String text) {
    assertThatThrownBy(() -> calendar(DurationBusinessCalendar.NAME).resolveDuedate(text))
        .isInstanceOf(Refusal.class)
        .hasMessage("limit: calendar.limit.unreadable");
  }

  static Stream<Arguments> textsOfTheStockCalendars() {
    var duration = new DurationBusinessCalendar();
    var dueDate = new DueDateBusinessCalendar();
    var cycle = new CycleBusinessCalendar();
    return Stream.concat(
        Stream.of("PT5M", "P5D", "P3M", "P1W", "P1Y2M3DT4H", "P60D", "2026-03-01T10:00:00/P1D")
            .map(text -> Arguments.of(DurationBusinessCalendar.NAME, duration, text)),
        Stream.concat(
            Stream.of("2026-03-01T10:00:00", "2026-03-01", "2026-03-01T10:00:00Z", "PT5M", "P3M")
                .map(text -> Arguments.of(DueDateBusinessCalendar.NAME, dueDate, text)),
            Stream.of("R3/PT5M", "R/P1D", "R3/2026-02-13T09:00:00/P1D", "0 0/5 * * * ?")
                .map(text -> Arguments.of(CycleBusinessCalendar.NAME, cycle, text))));
  }

  @ParameterizedTest
  @MethodSource("textsOfTheStockCalendars")
  void leavesEverythingElseAsItWas(String name, BusinessCalendar stock, String text) {
    var start = Date.from(Instant.parse("2026-02-20T03:04:05Z"));
    assertThat(calendar(name).resolveDuedate(text)).isEqualTo(stock.resolveDuedate(text));
    assertThat(calendar(name).resolveDuedate(text, start))
        .isEqualTo(stock.resolveDuedate(text, start));
  }

  @ParameterizedTest
  @CsvSource({
    "duration, P5",
    "duration, WD",
    "duration, P5wd",
    "dueDate, tomorrow",
    "dueDate, P1M5WD",
    "cycle, R3/WD",
    "cycle, P5WD",
  })
  void refusesWhatIsNoTimeAsTheEngineDoes(String name, String text) {
    assertThatThrownBy(() -> calendar(name).resolveDuedate(text))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("'" + text + "'");
  }

  private void start(String limit, String repeat) {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("working-days", Map.of("limit", limit, "repeat", repeat));
  }

  private Task task() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processDefinitionKey("working-days")
        .singleResult();
  }

  private Job timer(String element) {
    return jobs(element).findFirst().orElseThrow();
  }

  private Stream<Job> jobs(String element) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processDefinitionKey("working-days")
        .activityId(element)
        .list()
        .stream();
  }

  private BusinessCalendar calendar(String name) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getBusinessCalendarManager()
        .getBusinessCalendar(name);
  }

  private void at(String time) {
    clock.set(LocalDateTime.parse(time));
  }

  private void at(Date time) {
    clock.set(LocalDateTime.ofInstant(time.toInstant(), clock.getZone()));
  }

  private static Date endOf(String day) {
    return Date.from(Instant.parse(day + "T23:59:59.999+08:00"));
  }
}

package org.lianxin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that ran with all of the engine's history, at its first start with the journal. */
class FullHistoryTest {

  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final JdbcDataSource database = new JdbcDataSource();
  private JdbcTemplate jdbc;

  @BeforeEach
  void aDatabaseBeforeTheJournal(TestInfo test) {
    database.setUrl(
        "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(test.getTestMethod().orElseThrow().getName()));
    jdbc = new JdbcTemplate(database);
    migrateTo("115");
  }

  @Test
  void itsTasksAndStagesBecomeVisits() {
    var engine = engine("full");
    deploy(engine);
    engine.getRuntimeService().startProcessInstanceByKey("old", "XQ-2026-000001");
    var done = engine.getTaskService().createTaskQuery().singleResult();
    engine.getTaskService().claim(done.getId(), "yueyang.handler");
    engine.getTaskService().complete(done.getId());
    var waiting = engine.getTaskService().createTaskQuery().singleResult();
    engine.close();

    migrateTo("latest");

    var journal = new Journal(jdbc, clock);
    assertThat(journal.of("XQ-2026-000001"))
        .extracting(Visit::node, Visit::process, Visit::version, Visit::doneBy)
        .containsExactly(
            tuple("Task_Do", "old", 1, "yueyang.handler"), tuple("Task_Check", "old", 1, null));
    assertThat(journal.isDoneBy(done.getId(), "yueyang.handler")).isTrue();
    assertThat(journal.of("XQ-2026-000001"))
        .filteredOn(visit -> visit.leftAt() == null)
        .extracting(visit -> visit.id().toString())
        .containsExactly(waiting.getId());
  }

  @Test
  void itStartsAndTheOldHistoryGoesWithTheCleanUp() {
    var engine = engine("full");
    deploy(engine);
    engine.getRuntimeService().startProcessInstanceByKey("old", "XQ-2026-000001");
    engine.close();
    assertThatThrownBy(() -> engine("cockpit")).hasMessageContaining("historyLevel mismatch");

    migrateTo("latest");

    var now = engine("cockpit");
    for (var task : now.getTaskService().createTaskQuery().list()) {
      now.getTaskService().complete(task.getId());
    }
    now.getTaskService().complete(now.getTaskService().createTaskQuery().singleResult().getId());
    jdbc.update("update ACT_HI_PROCINST set END_TIME_ = dateadd('DAY', -31, END_TIME_)");
    var history = now.getHistoryService();
    history.cleanUpHistoryAsync(true);
    history
        .findHistoryCleanupJobs()
        .forEach(job -> now.getManagementService().executeJob(job.getId()));

    assertThat(List.of("PROCINST", "ACTINST", "TASKINST", "VARINST", "DETAIL", "IDENTITYLINK"))
        .allSatisfy(
            table ->
                assertThat(jdbc.queryForObject("select count(*) from ACT_HI_" + table, Long.class))
                    .as(table)
                    .isZero());
    now.close();
  }

  private static void deploy(ProcessEngine engine) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "old.bpmn",
            Bpmn.createExecutableProcess("old")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .userTask("Task_Do")
                .userTask("Task_Check")
                .endEvent()
                .done())
        .deploy();
  }

  private ProcessEngine engine(String level) {
    var engine =
        new StandaloneProcessEngineConfiguration() {
          {
            dataSource = database;
            databaseSchemaUpdate = DB_SCHEMA_UPDATE_FALSE;
            idGenerator = new StrongUuidGenerator();
            customHistoryLevels = List.of(new CockpitHistory());
            historyRemovalTimeStrategy = HISTORY_REMOVAL_TIME_STRATEGY_NONE;
            historyCleanupStrategy = HISTORY_CLEANUP_STRATEGY_END_TIME_BASED;
          }
        };
    return engine
        .setHistory(level)
        .setProcessEngineName(level)
        .setMetricsEnabled(false)
        .buildProcessEngine();
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .placeholders(Map.of("table", ""))
        .javaMigrations(new EngineSchema(), new FullHistory(clock))
        .target(version)
        .load()
        .migrate();
  }
}

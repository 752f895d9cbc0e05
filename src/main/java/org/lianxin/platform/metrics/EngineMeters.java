package org.lianxin.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The engine's figures, which it does not give to Micrometer itself. All nodes of one database
 * report the same values.
 *
 * <ul>
 *   <li>{@code lianxin.tasks.open} by process and task, counted once a minute
 *   <li>{@code lianxin.tasks.overdue}: open tasks past their due date
 *   <li>{@code lianxin.jobs.failed}: jobs without a try left, which an operator must look at
 *   <li>{@code lianxin.incidents}: open incidents
 * </ul>
 */
@Component
@EnableScheduling
class EngineMeters implements MeterBinder {

  /** The engine's API counts tasks, but not by kind; this reads its table, and only reads. */
  private static final String OPEN_TASKS =
      """
      select p.KEY_ as process, t.TASK_DEF_KEY_ as task, count(*) as tasks
      from ACT_RU_TASK t join ACT_RE_PROCDEF p on p.ID_ = t.PROC_DEF_ID_
      group by p.KEY_, t.TASK_DEF_KEY_
      """;

  private final TaskService tasks;
  private final ManagementService jobs;
  private final RuntimeService runtime;
  private final JdbcTemplate tables;
  private final Clock clock;
  private MultiGauge open;

  EngineMeters(
      TaskService tasks,
      ManagementService jobs,
      RuntimeService runtime,
      JdbcTemplate tables,
      Clock clock) {
    this.tasks = tasks;
    this.jobs = jobs;
    this.runtime = runtime;
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    open = MultiGauge.builder("lianxin.tasks.open").register(registry);
    Gauge.builder("lianxin.tasks.overdue", this, EngineMeters::overdue).register(registry);
    Gauge.builder("lianxin.jobs.failed", jobs, all -> all.createJobQuery().noRetriesLeft().count())
        .register(registry);
    Gauge.builder("lianxin.incidents", runtime, all -> all.createIncidentQuery().count())
        .register(registry);
  }

  @Scheduled(fixedDelayString = "PT1M")
  void countOpenTasks() {
    open.register(
        tables.query(
            OPEN_TASKS,
            (row, index) ->
                MultiGauge.Row.of(
                    Tags.of("process", row.getString("process"), "task", row.getString("task")),
                    row.getLong("tasks"))),
        true);
  }

  private double overdue() {
    return tasks.createTaskQuery().dueBefore(Date.from(clock.instant())).count();
  }
}

package org.lianxin.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When each bundle is tried, and by which node: db-scheduler over a table of ours (decision 0029).
 * A bundle is an instance of its only task; the notices in it are in {@link DeliveryRows}.
 */
@Component
class DeliverySchedule {

  static final String TABLE = "notification_schedule";
  static final String TASK = "deliver";

  /** Never longer: who waits for a mail of the morning shall not get it in the afternoon. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

  /** Four hours of tries; then a person has to look at it. */
  private static final int MOST_TRIES = 50;

  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 6;
  private static final int THREADS = 4;

  private final DataSource database;
  private final ObjectProvider<Postman> postman;
  private final Clock clock;
  private final JdbcCustomization dialect;
  private final SchedulerClient client;

  /** The postman is asked for late: it plans anew by this schedule. */
  DeliverySchedule(DataSource database, ObjectProvider<Postman> postman, Clock clock) {
    this.database = new TransactionAwareDataSourceProxy(database);
    this.postman = postman;
    this.clock = clock;
    this.dialect = new AutodetectJdbcCustomization(database, true); // instants, in whatever zone
    this.client =
        SchedulerClient.Builder.create(this.database)
            .tableName(TABLE)
            .serializer(new JacksonSerializer())
            .jdbcCustomization(dialect)
            .build();
  }

  /** In the running transaction; a bundle that is planned already keeps its time. */
  void add(String bundle, LocalDateTime at) {
    client.scheduleIfNotExists(
        new TaskInstance<>(TASK, bundle), at.atZone(clock.getZone()).toInstant());
  }

  /** A node that carries bundles out; not started. */
  Scheduler node(String name) {
    return Scheduler.create(database, task())
        .tableName(TABLE)
        .schedulerName(new SchedulerName.Fixed(name))
        .serializer(new JacksonSerializer())
        .threads(THREADS)
        .pollingInterval(LOOK)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .jdbcCustomization(dialect)
        .deleteUnresolvedAfter(Duration.ofDays(365))
        .build();
  }

  private CustomTask<Void> task() {
    return Tasks.custom(TASK, Void.class)
        .onFailure(this::failed)
        .execute(
            (bundle, context) -> {
              postman.getObject().send(bundle.getId());
              return (done, next) -> next.remove();
            });
  }

  private void failed(ExecutionComplete tried, ExecutionOperations<Void> next) {
    int tries = tried.getExecution().consecutiveFailures + 1;
    var why = tried.getCause().orElse(null);
    var bundle = tried.getExecution().taskInstance.getId();
    var isOver = tries >= MOST_TRIES || why instanceof Undeliverable;
    postman.getObject().failed(bundle, why, isOver);
    if (isOver) {
      next.remove();
    } else {
      next.reschedule(tried, tried.getTimeDone().plus(pause(tries, why)));
    }
  }

  /** A robot says itself how long; who sends to a person is asked again within five minutes. */
  private static Duration pause(int tries, Throwable why) {
    return why instanceof NotYet notYet ? notYet.pause() : pause(tries);
  }

  /** How long to wait after so many tries. */
  static Duration pause(int tries) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  /** Runs on every node that runs the engine's jobs. */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class Node implements SmartLifecycle {

    private final DeliverySchedule schedule;
    private final Postman postman;
    private Scheduler running;

    Node(DeliverySchedule schedule, Postman postman) {
      this.schedule = schedule;
      this.postman = postman;
    }

    @Override
    public void start() {
      running = schedule.node(UUID.randomUUID().toString());
      running.start();
    }

    @Override
    public void stop() {
      running.stop();
      running = null;
    }

    @Override
    public boolean isRunning() {
      return running != null;
    }

    /** A bundle that grew while it was just leaving is planned again. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void lookForForgotten() {
      postman.planForgotten();
    }
  }
}

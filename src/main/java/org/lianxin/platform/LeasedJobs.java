package org.lianxin.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The locks under which a node does the engine's jobs: short, and renewed while the work goes on.
 * So another node soon goes on with what a dead one had locked, the node itself at once when it
 * starts again, and yet nobody begins a long job a second time, which the engine alone would do.
 */
@Component
@ConditionalOnProperty(value = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class LeasedJobs implements SmartInitializingSingleton {

  private static final String RELEASE =
      "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = ?";
  private static final String RENEW =
      "update ACT_RU_JOB set LOCK_EXP_TIME_ = ? where LOCK_OWNER_ = ?";

  private final SpringJobExecutor jobs;
  private final TaskExecutor threads;
  private final JdbcTemplate tables;
  private final Clock clock;
  private final Set<Runnable> working = ConcurrentHashMap.newKeySet();
  private Set<Runnable> seen = Set.of();

  LeasedJobs(
      SpringJobExecutor jobs,
      JdbcTemplate tables,
      Clock clock,
      @Value("${lianxin.jobs.node}") String node,
      @Value("${server.port}") int port) {
    this.jobs = jobs;
    this.tables = tables;
    this.clock = clock;
    threads = jobs.getTaskExecutor();
    jobs.setTaskExecutor(work -> threads.execute(() -> during(work)));
    jobs.setLockOwner(node.isBlank() ? host() + ":" + port : node);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Before the first look for jobs: frees what this node had locked when its process ended. */
  @Override
  public void afterSingletonsInstantiated() {
    tables.update(RELEASE, jobs.getLockOwner());
  }

  private void during(Runnable work) {
    working.add(work);
    try {
      work.run();
    } finally {
      working.remove(work);
    }
  }

  /** Renews the node's locks as long as something goes on that went on at the call before. */
  @Scheduled(fixedDelayString = "${lianxin.jobs.renewal}")
  void renew() {
    if (working.stream().anyMatch(seen::contains)) {
      var until = clock.instant().plusMillis(jobs.getLockTimeInMillis());
      tables.update(RENEW, Timestamp.from(until), jobs.getLockOwner());
    }
    seen = Set.copyOf(working);
  }
}

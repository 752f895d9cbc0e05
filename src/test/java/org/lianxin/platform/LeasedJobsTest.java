package org.lianxin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of the jobs of a node that ends without a word. */
@LianxinTest
class LeasedJobsTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant SOON = LONG_AGO.plusSeconds(30);

  @Autowired JdbcTemplate tables;

  @Value("${camunda.bpm.job-execution.lock-time-in-millis}")
  int lockTime;

  @Value("${camunda.bpm.job-execution.max-wait}")
  int maxWait;

  @Value("${lianxin.jobs.renewal}")
  Duration renewal;

  private final SpringJobExecutor engine = new SpringJobExecutor();
  private LeasedJobs jobs;

  @BeforeEach
  void twoNodesEachWorkOnAJob() {
    tables.update(
        "insert into ACT_RU_JOB (ID_, REV_, TYPE_, LOCK_OWNER_, LOCK_EXP_TIME_, RETRIES_,"
            + " HANDLER_TYPE_, SUSPENSION_STATE_, PRIORITY_)"
            + " select ID_, 1, 'message', OWNER_, ?, 3, 'async-continuation', 1, 0"
            + " from (select 'job-here' as ID_, 'here' as OWNER_"
            + " union select 'job-there', 'there') both_nodes",
        Timestamp.from(SOON));
    engine.setTaskExecutor(new SimpleAsyncTaskExecutor());
    engine.setLockTimeInMillis(60_000);
    jobs =
        new LeasedJobs(engine, tables, Clock.fixed(LONG_AGO, java.time.ZoneOffset.UTC), "here", 0);
  }

  @AfterEach
  void remove() {
    tables.update("delete from ACT_RU_JOB where ID_ in ('job-here', 'job-there')");
  }

  @Test
  void aNodeThatStartsAgainFindsItsOwnJobsFreeAndNoOthers() {
    jobs.afterSingletonsInstantiated();

    assertThat(owner("job-here")).isNull();
    assertThat(owner("job-there")).isEqualTo("there");
  }

  @Test
  void anotherNodeGoesOnWithinAMinute() {
    assertThat(lockTime + maxWait).isLessThanOrEqualTo(60_000);
  }

  @Test
  void aLongJobKeepsItsLockAsLongAsItGoesOn() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    engine
        .getTaskExecutor()
        .execute(
            () -> {
              begun.countDown();
              await(mayEnd);
            });
    begun.await();

    jobs.renew();
    assertThat(lockedUntil("job-here")).as("may be a short one").isEqualTo(SOON);
    jobs.renew();
    assertThat(lockedUntil("job-here")).isEqualTo(LONG_AGO.plusSeconds(60));
    assertThat(lockedUntil("job-there")).isEqualTo(SOON);
    assertThat(renewal.multipliedBy(2)).isLessThan(Duration.ofMillis(lockTime));

    mayEnd.countDown();
  }

  private String owner(String job) {
    return tables.queryForObject(
        "select LOCK_OWNER_ from ACT_RU_JOB where ID_ = ?", String.class, job);
  }

  private Instant lockedUntil(String job) {
    return tables
        .queryForObject("select LOCK_EXP_TIME_ from ACT_RU_JOB where ID_ = ?", Timestamp.class, job)
        .toInstant();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

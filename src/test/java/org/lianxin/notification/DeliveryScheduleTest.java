package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Which node tries a bundle when. Two nodes share one table. */
@LianxinTest
class DeliveryScheduleTest {

  /** Longer than two nodes take to look. */
  private static final int PATIENCE_MS = 30_000;

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(2020, 1, 1, 9, 0);

  @Autowired DataSource database;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private final Postman postman = mock();
  private final String name = UUID.randomUUID().toString();
  private DeliverySchedule schedule;
  private List<Scheduler> nodes;

  @BeforeEach
  void twoNodes() {
    jdbc.sql("delete from notification_schedule").update();
    schedule = new DeliverySchedule(database, provider(), clock);
    nodes = List.of(schedule.node("one"), schedule.node("two"));
  }

  @AfterEach
  void stop() {
    nodes.forEach(node -> node.stop());
  }

  private void start() {
    nodes.forEach(node -> node.start());
  }

  @Test
  void carriesEachBundleOutOnceHoweverManyNodesLook() {
    IntStream.range(0, 40).forEach(i -> schedule.add(name + i, LONG_AGO));
    start();

    IntStream.range(0, 40)
        .forEach(i -> verify(postman, timeout(PATIENCE_MS).times(1)).send(name + i));
    nodes.forEach(node -> node.stop()); // after what they are about
    assertThat(left()).isZero();
  }

  @Test
  void keepsOneEntryForABundleThatIsPlannedFiftyTimes() {
    IntStream.range(0, 50).forEach(i -> schedule.add(name, LONG_AGO));

    assertThat(left()).isEqualTo(1);
  }

  @Test
  void isPlannedInTheTransactionThatPlansIt() {
    transaction.executeWithoutResult(
        status -> {
          schedule.add(name, LONG_AGO);
          status.setRollbackOnly();
        });

    assertThat(left()).isZero();
  }

  @Test
  void triesAgainWhatFailedAndGivesUpWhatCannotSucceed() {
    doThrow(new IllegalStateException("server down")).when(postman).send(name + "later");
    doThrow(new Undeliverable("no such user", null)).when(postman).send(name + "never");
    schedule.add(name + "later", LONG_AGO);
    schedule.add(name + "never", LONG_AGO);
    start();

    verify(postman, timeout(PATIENCE_MS)).failed(eq(name + "later"), any(), eq(false));
    verify(postman, timeout(PATIENCE_MS)).failed(eq(name + "never"), any(), eq(true));
    nodes.forEach(node -> node.stop());
    assertThat(
            jdbc.sql("select task_instance from notification_schedule").query(String.class).list())
        .containsExactly(name + "later");
  }

  /** As a node that was killed leaves it: picked, and its heart silent for a minute. */
  @Test
  void carriesOutWhatAKilledNodeHeld() {
    doNothing().when(postman).send(name);
    schedule.add(name, LONG_AGO);
    jdbc.sql(
            "update notification_schedule set picked = true, picked_by = 'killed',"
                + " last_heartbeat = ? where task_instance = ?")
        .params(LONG_AGO, name)
        .update();
    start();

    verify(postman, timeout(PATIENCE_MS)).send(name);
  }

  @ParameterizedTest
  @CsvSource({"1, 15", "2, 30", "3, 60", "5, 240", "6, 300", "40, 300"})
  void waitsLongerAfterEachTryButNeverMoreThanFiveMinutes(int tries, int seconds) {
    assertThat(DeliverySchedule.pause(tries)).isEqualTo(Duration.ofSeconds(seconds));
  }

  private int left() {
    return jdbc.sql("select count(*) from notification_schedule").query(Integer.class).single();
  }

  private ObjectProvider<Postman> provider() {
    return new ObjectProvider<>() {
      @Override
      public Postman getObject() {
        return postman;
      }
    };
  }
}

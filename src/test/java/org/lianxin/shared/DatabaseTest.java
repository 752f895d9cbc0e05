package org.lianxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@LianxinTest
class DatabaseTest {

  private static final int AT_ONCE = 6;

  @Autowired Database database;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionOperations transaction;

  @AfterEach
  void leaveNothing() {
    jdbc.update("delete from signin_throttle where subject like 'row-%'");
  }

  @Test
  void letsManyAddOneRowAndChangeItInTurn() throws Exception {
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (int round = 0; round < 20; round++) {
        var row = "row-" + round;
        Callable<Void> raise =
            () -> {
              transaction.executeWithoutResult(status -> raise(row));
              return null;
            };
        for (var done : threads.invokeAll(Collections.nCopies(AT_ONCE, raise))) {
          done.get();
        }
        assertThat(
                jdbc.queryForObject(
                    "select failures from signin_throttle where subject = ?", Integer.class, row))
            .isEqualTo(AT_ONCE);
      }
    } finally {
      threads.shutdown();
    }
  }

  private void raise(String row) {
    database.addUnlessThere(
        "insert into signin_throttle (subject, failures, last_try_at, refusals) values (?, 0, ?, 0)",
        "subject",
        row,
        LocalDateTime.now());
    jdbc.update("update signin_throttle set failures = failures + 1 where subject = ?", row);
  }
}

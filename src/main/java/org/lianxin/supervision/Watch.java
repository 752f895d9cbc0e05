package org.lianxin.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lianxin.demand.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When somebody is chased next about each limit that runs: one row a limit, from its beginning
 * until it is met. The row is the limit's lock too: who chases and who meets the limit take turns
 * at it.
 */
@Component
@Transactional
public class Watch {

  private final JdbcClient database;
  private final Clock clock;

  Watch(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A rung whose time has come. */
  public record Rung(String caseNo, long deadlineId) {}

  /** The limit has begun to run. */
  void begin(Deadline deadline, Instant rung) {
    database
        .sql("insert into supervision_watch (deadline_id, case_no, rung_at) values (?, ?, ?)")
        .params(deadline.id(), deadline.caseNo(), local(rung))
        .update();
  }

  /** The next rung is then; nothing happens when the limit runs no more. */
  void plan(long deadlineId, Instant rung) {
    database
        .sql("update supervision_watch set rung_at = ? where deadline_id = ?")
        .params(local(rung), deadlineId)
        .update();
  }

  /** The limit is met; waits for who is just chasing. */
  void end(long deadlineId) {
    database.sql("delete from supervision_watch where deadline_id = ?").param(deadlineId).update();
  }

  /** Whether the limit still runs; until the transaction ends, nobody meets it. */
  boolean holds(long deadlineId) {
    return database
        .sql("select case_no from supervision_watch where deadline_id = ? for update")
        .param(deadlineId)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /**
   * Takes the rung that is due longest, for this node alone: until it is planned anew, nobody else
   * takes it.
   */
  public Optional<Rung> take() {
    var due =
        database
            .sql(
                "select case_no, deadline_id from supervision_watch where rung_at <= ?"
                    + " order by rung_at limit 1 for update skip locked")
            .param(LocalDateTime.now(clock))
            .query(Rung.class)
            .optional();
    due.ifPresent(
        rung ->
            database
                .sql("update supervision_watch set rung_at = null where deadline_id = ?")
                .param(rung.deadlineId())
                .update());
    return due;
  }

  /** When the next rung of each running limit of a case is, by the limit's number. */
  public Map<Long, Instant> of(String caseNo) {
    var rungs = new TreeMap<Long, Instant>();
    database
        .sql("select deadline_id, rung_at from supervision_watch where case_no = ?")
        .param(caseNo)
        .query(
            row -> {
              var at = row.getObject("rung_at", LocalDateTime.class);
              rungs.put(
                  row.getLong("deadline_id"),
                  at == null ? clock.instant() : at.atZone(clock.getZone()).toInstant());
            });
    return rungs;
  }

  private LocalDateTime local(Instant time) {
    return LocalDateTime.ofInstant(time, clock.getZone());
  }
}

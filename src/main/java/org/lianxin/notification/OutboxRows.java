package org.lianxin.notification;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The rows of happenings that nobody has been told of yet: hardly ever more than a few. */
@Repository
class OutboxRows {

  private static final String BETWEEN = ",";

  private static final RowMapper<Happening> HAPPENING =
      (row, i) ->
          new Happening(
              row.getLong("id"),
              row.getString("case_no"),
              NoticeKind.valueOf(row.getString("kind")),
              named(row.getString("named")),
              row.getString("detail"),
              row.getString("task"),
              row.getString("actor"),
              row.getObject("happened_at", LocalDateTime.class));

  private final JdbcTemplate jdbc;

  OutboxRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(Collection<Happening> happenings) {
    jdbc.batchUpdate(
        "insert into notification_outbox"
            + " (case_no, kind, named, detail, task, actor, happened_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        happenings.stream().map(OutboxRows::row).toList());
  }

  private static Object[] row(Happening happening) {
    return new Object[] {
      happening.caseNo(),
      happening.kind().name(),
      String.join(BETWEEN, happening.named()),
      happening.detail(),
      happening.task(),
      happening.actor(),
      happening.at()
    };
  }

  /** The oldest, for this transaction alone: another node takes those behind them. */
  List<Happening> take(int most, LocalDateTime now) {
    return jdbc.query(
        "select * from notification_outbox where held_until is null or held_until <= ?"
            + " order by id limit ? for update skip locked",
        HAPPENING,
        now,
        most);
  }

  /** Lets those behind it go first. */
  void hold(long id, LocalDateTime until) {
    jdbc.update("update notification_outbox set held_until = ? where id = ?", until, id);
  }

  /** How many could not be told yet. */
  long countHeld() {
    return jdbc.queryForObject(
        "select count(*) from notification_outbox where held_until is not null", Long.class);
  }

  void remove(Collection<Happening> told) {
    jdbc.batchUpdate(
        "delete from notification_outbox where id = ?",
        told.stream().map(one -> new Object[] {one.id()}).toList());
  }

  private static Set<String> named(String text) {
    return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(BETWEEN)));
  }
}

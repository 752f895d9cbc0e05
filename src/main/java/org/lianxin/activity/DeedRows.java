package org.lianxin.activity;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What deputies did themselves, as somebody noted it. */
@Repository
class DeedRows {

  /**
   * A deed.
   *
   * @param login the deputy
   * @param words what he did, up to {@value #WORDS} characters; never a voter's name
   */
  record Deed(String login, DeedKind kind, LocalDate doneOn, String words) {

    /** Most characters of {@link #words}. */
    static final int WORDS = 500;
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  DeedRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String no, Deed deed, String by) {
    jdbc.sql(
            "insert into activity_deed (activity_no, login, kind, done_on, words, noted_by,"
                + " noted_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            no,
            deed.login(),
            deed.kind().name(),
            deed.doneOn(),
            deed.words(),
            by,
            LocalDateTime.now(clock).truncatedTo(MILLIS))
        .update();
  }

  /** What was done at an activity or because of it, in the order in which it was noted. */
  List<Deed> of(String no) {
    return jdbc.sql(
            "select login, kind, done_on, words from activity_deed where activity_no = ?"
                + " order by id")
        .param(no)
        .query(
            (row, i) ->
                new Deed(
                    row.getString("login"),
                    DeedKind.valueOf(row.getString("kind")),
                    row.getObject("done_on", LocalDate.class),
                    row.getString("words")))
        .list();
  }
}

package org.lianxin.activity;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
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

  /** The logins of those who did this in a year; not by a record that was struck. */
  Set<String> doers(DeedKind kind, int year) {
    return jdbc.sql(
            "select distinct e.login from activity_deed e where e.kind = ? and e.done_on >= ?"
                + " and e.done_on < ? and not exists (select 1 from activity_record r"
                + " where r.activity_no = e.activity_no and r.state = 'STRUCK')")
        .params(kind.name(), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
        .query(String.class)
        .set();
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

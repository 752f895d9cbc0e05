package org.lianxin.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weeks of all mailboxes, the letters of each, and who has had the keys. */
@Repository
class BoxWeekRows {

  private static final String WEEK =
      """
      select week.id, week.mailbox, week.week_of, week.due_on, week.state, week.letters,
             week.opened_by, week.opened_for, week.opened_at, week.rest, week.handed_on,
             (select count(*) from mailbox_letter letter where letter.week = week.id) registered
        from mailbox_week week
      """;

  private final JdbcClient jdbc;
  private final Database database;
  private final Clock clock;

  BoxWeekRows(JdbcClient jdbc, Database database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What the year of a mailbox comes to.
   *
   * @param letters how many letters lay in it
   * @param missed how many weeks went by without an opening
   */
  record Year(String mailbox, int letters, int missed) {}

  /**
   * Who has the keys.
   *
   * @param holder the login of the person
   * @param since the day of the hand-over
   * @param recordedBy the login of who wrote it down
   */
  record KeyHolder(
      String mailbox,
      String holder,
      LocalDate since,
      String recordedBy,
      LocalDateTime recordedAt) {}

  /**
   * The week of a box, for this node alone: of many that begin it at once one gets it, the others
   * wait for him and get nothing.
   */
  Optional<BoxWeek> begin(String mailbox, LocalDate weekOf, LocalDate dueOn) {
    database.addUnlessThere(
        "insert into mailbox_week (mailbox, week_of, due_on, state) values (?, ?, ?, 'WAITING')",
        "mailbox",
        mailbox,
        weekOf,
        dueOn);
    var id =
        jdbc.sql(
                "select id from mailbox_week"
                    + " where mailbox = ? and week_of = ? and begun_at is null for update")
            .params(mailbox, weekOf)
            .query(Long.class)
            .optional();
    id.ifPresent(
        own ->
            jdbc.sql("update mailbox_week set begun_at = ? where id = ?")
                .params(now(), own)
                .update());
    return id.flatMap(this::find);
  }

  /** A week in which nobody was asked, because the system stood still. */
  void addMissed(String mailbox, LocalDate weekOf, LocalDate dueOn) {
    database.addUnlessThere(
        "insert into mailbox_week (mailbox, week_of, due_on, state, begun_at)"
            + " values (?, ?, ?, 'MISSED', ?)",
        "mailbox",
        mailbox,
        weekOf,
        dueOn,
        now());
  }

  /** Takes a week that is over and was not opened, for this node alone. */
  Optional<BoxWeek> takeMissed(LocalDate from, LocalDate today) {
    var id =
        jdbc.sql(
                "select id from mailbox_week where state = 'WAITING' and due_on >= ?"
                    + " and due_on < ? order by due_on, id limit 1 for update skip locked")
            .params(from, today)
            .query(Long.class)
            .optional();
    id.ifPresent(
        missed ->
            jdbc.sql("update mailbox_week set state = 'MISSED' where id = ?")
                .param(missed)
                .update());
    return id.flatMap(this::find);
  }

  Optional<BoxWeek> find(long id) {
    return jdbc.sql(WEEK + " where week.id = ?").param(id).query(BoxWeek.class).optional();
  }

  /** The boxes that have a row of this week. */
  List<String> begun(LocalDate weekOf) {
    return jdbc.sql("select mailbox from mailbox_week where week_of = ?")
        .param(weekOf)
        .query(String.class)
        .list();
  }

  /** The newest weeks of a box. */
  List<BoxWeek> latest(String mailbox, int most) {
    return jdbc.sql(WEEK + " where week.mailbox = ? order by week.week_of desc limit ?")
        .params(mailbox, most)
        .query(BoxWeek.class)
        .list();
  }

  /** The weeks of these boxes with this Monday. */
  List<BoxWeek> of(LocalDate weekOf, Collection<String> mailboxes) {
    return jdbc.sql(WEEK + " where week.week_of = :week and week.mailbox in (:mailboxes)")
        .param("week", weekOf)
        .param("mailboxes", mailboxes)
        .query(BoxWeek.class)
        .list();
  }

  /** What the weeks from one Monday to another come to, by box. */
  List<Year> years(LocalDate from, LocalDate to, Collection<String> mailboxes) {
    return jdbc.sql(
            "select mailbox, coalesce(sum(letters), 0) letters,"
                + " sum(case when state = 'MISSED' then 1 else 0 end) missed from mailbox_week"
                + " where week_of between :from and :to and mailbox in (:mailboxes)"
                + " group by mailbox")
        .param("from", from)
        .param("to", to)
        .param("mailboxes", mailboxes)
        .query(Year.class)
        .list();
  }

  void open(long id, int letters, String by, String standingFor) {
    jdbc.sql(
            "update mailbox_week set state = 'OPENED', letters = ?, opened_by = ?, opened_for = ?,"
                + " opened_at = ? where id = ?")
        .params(letters, by, standingFor, now(), id)
        .update();
  }

  void explain(long id, String rest) {
    jdbc.sql("update mailbox_week set rest = ? where id = ?").params(rest, id).update();
  }

  void handOver(long id, LocalDate day, String by) {
    jdbc.sql("update mailbox_week set handed_on = ?, handed_by = ?, handed_at = ? where id = ?")
        .params(day, by, now(), id)
        .update();
  }

  /** The newest week of a box in which there are letters that were not registered; locked. */
  Optional<BoxWeek> takeWithOpenLetters(String mailbox) {
    var id =
        jdbc.sql(
                "select id from mailbox_week where mailbox = ? and state = 'OPENED'"
                    + " and letters > 0 and rest is null order by week_of desc limit 1 for update")
            .param(mailbox)
            .query(Long.class)
            .optional();
    return id.flatMap(this::find).filter(week -> week.open() > 0);
  }

  void addLetter(long week, String caseNo) {
    jdbc.sql("insert into mailbox_letter (case_no, week) values (?, ?)")
        .params(caseNo, week)
        .update();
  }

  /** The cases that the letters of a week became. */
  List<String> letters(long week) {
    return jdbc.sql("select case_no from mailbox_letter where week = ? order by case_no")
        .param(week)
        .query(String.class)
        .list();
  }

  void addKeyHolder(String mailbox, String holder, LocalDate since, String by) {
    jdbc.sql(
            "insert into mailbox_key (mailbox, holder, since, recorded_by, recorded_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(mailbox, holder, since, by, now())
        .update();
  }

  /** Who has had the keys of these boxes, of each box the newest first. */
  List<KeyHolder> keyHolders(Collection<String> mailboxes) {
    return jdbc.sql(
            "select mailbox, holder, since, recorded_by, recorded_at from mailbox_key"
                + " where mailbox in (:mailboxes) order by mailbox, since desc, id desc")
        .param("mailboxes", mailboxes)
        .query(KeyHolder.class)
        .list();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }
}

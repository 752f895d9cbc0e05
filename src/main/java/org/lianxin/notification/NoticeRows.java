package org.lianxin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lianxin.routing.Category;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of notices, one for each person and happening. */
@Repository
class NoticeRows {

  private final JdbcTemplate jdbc;

  NoticeRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A new notice, and when it leaves by the other channels. */
  record Made(Notice notice, Sending sending) {}

  void add(Collection<Made> made) {
    jdbc.batchUpdate(
        "insert into notification_notice (happening, recipient, case_no, kind, template, duty,"
            + " sending, category, detail, task, happened_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        made.stream().map(one -> row(one.notice(), one.sending())).toList());
  }

  private static Object[] row(Notice notice, Sending sending) {
    return new Object[] {
      notice.happening(),
      notice.recipient(),
      notice.caseNo(),
      notice.kind().name(),
      notice.template(),
      notice.isDuty(),
      sending.name(),
      notice.category() == null ? "" : notice.category().name(),
      notice.detail(),
      notice.task(),
      notice.at()
    };
  }

  /** The unread ones first, and of each kind the newest. */
  List<Notice> of(String recipient, int skipped, int most) {
    return jdbc.query(
        "select * from notification_notice where recipient = ?"
            + " order by case when read_at is null then 0 else 1 end, id desc"
            + " limit ? offset ?",
        (row, i) -> notice(row),
        recipient,
        most,
        skipped);
  }

  /** Everything that was told of a case, oldest first. */
  List<Notice> ofCase(String caseNo) {
    return jdbc.query(
        "select * from notification_notice where case_no = ? order by id",
        (row, i) -> notice(row),
        caseNo);
  }

  Optional<Notice> find(long id, String recipient) {
    return jdbc
        .query(
            "select * from notification_notice where id = ? and recipient = ?",
            (row, i) -> notice(row),
            id,
            recipient)
        .stream()
        .findFirst();
  }

  Unread unread(String recipient) {
    return jdbc.queryForObject(
        "select count(*) as notices, coalesce(max(id), 0) as newest from notification_notice"
            + " where recipient = ? and read_at is null",
        (row, i) -> new Unread(row.getInt("notices"), row.getLong("newest")),
        recipient);
  }

  void read(long id, String recipient, LocalDateTime at) {
    jdbc.update(
        "update notification_notice set read_at = ?"
            + " where id = ? and recipient = ? and read_at is null",
        at,
        id,
        recipient);
  }

  void readUpTo(long id, String recipient, LocalDateTime at) {
    jdbc.update(
        "update notification_notice set read_at = ?"
            + " where recipient = ? and read_at is null and id <= ?",
        at,
        recipient,
        id);
  }

  /**
   * Deletes the oldest notices with what became of them by other channels.
   *
   * @return how many
   */
  int deleteOldest(LocalDateTime before, int most) {
    var old =
        jdbc
            .query(
                "select id, happened_at from notification_notice order by id limit ?",
                (row, i) ->
                    row.getObject("happened_at", LocalDateTime.class).isBefore(before)
                        ? new Object[] {row.getLong("id")}
                        : null,
                most)
            .stream()
            .filter(Objects::nonNull)
            .toList();
    jdbc.batchUpdate("delete from notification_delivery where notice = ?", old);
    jdbc.batchUpdate("delete from notification_notice where id = ?", old);
    return old.size();
  }

  static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getLong("happening"),
        row.getString("recipient"),
        row.getString("case_no"),
        NoticeKind.valueOf(row.getString("kind")),
        row.getString("template"),
        row.getBoolean("duty"),
        category(row.getString("category")),
        row.getString("detail"),
        row.getString("task"),
        row.getObject("happened_at", LocalDateTime.class),
        Optional.ofNullable(row.getObject("read_at", LocalDateTime.class)));
  }

  private static Category category(String word) {
    return word.isEmpty() ? null : Category.valueOf(word);
  }
}

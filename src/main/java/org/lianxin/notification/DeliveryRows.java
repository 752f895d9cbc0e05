package org.lianxin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.inmail.ReplyAddresses;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of notices on their way by other channels. */
@Repository
class DeliveryRows {

  /**
   * A row to be written.
   *
   * @param happening with the bundle's recipient, which notice
   */
  record Planned(long happening, Bundle bundle, LocalDateTime dueAt) {}

  /** A bundle and when it is due. */
  record Due(String bundle, LocalDateTime at) {}

  private static final String READ =
      "select d.id as delivery, d.bundle, d.channel, d.state, d.due_at, d.tries, d.fault, d.settled_at, n.*"
          + " from notification_delivery d join notification_notice n on n.id = d.notice";

  private static final int LONGEST_FAULT = 500;

  private final JdbcTemplate jdbc;
  private final ReplyAddresses addresses;

  DeliveryRows(JdbcTemplate jdbc, ReplyAddresses addresses) {
    this.jdbc = jdbc;
    this.addresses = addresses;
  }

  void add(Collection<Planned> planned) {
    jdbc.batchUpdate(
        "insert into notification_delivery"
            + " (notice, recipient, channel, bundle, mail_id, due_at, state, tries)"
            + " select id, recipient, ?, ?, ?, ?, ?, 0 from notification_notice"
            + " where happening = ? and recipient = ?",
        planned.stream()
            .map(
                one ->
                    new Object[] {
                      one.bundle().way().name(),
                      one.bundle().key(),
                      mailId(one.bundle()),
                      one.dueAt(),
                      DeliveryState.WAITING.name(),
                      one.happening(),
                      one.bundle().recipient()
                    })
            .toList());
  }

  /** By what a mail that answers it, or comes back, names it. */
  private String mailId(Bundle bundle) {
    return bundle.way() == SendingWay.MAIL ? addresses.id(bundle.key()) : null;
  }

  /** The cases of which this mail tells. */
  List<String> casesOfMail(String mailId) {
    return jdbc.queryForList(
        "select distinct n.case_no from notification_delivery d"
            + " join notification_notice n on n.id = d.notice where d.mail_id = ?",
        String.class,
        mailId);
  }

  /**
   * A mail came back. It may do so before its sender has noted that it left.
   *
   * @return how many notices were in it
   */
  int cameBack(String mailId, String fault, LocalDateTime at) {
    return jdbc.update(
        "update notification_delivery set state = 'DEAD', fault = ?, settled_at = ?"
            + " where mail_id = ?",
        fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)),
        at,
        mailId);
  }

  /** What has not left of this bundle, oldest first. */
  List<Delivery> waiting(String bundle) {
    return jdbc.query(
        READ + " where d.bundle = ? and d.state = 'WAITING' order by d.id",
        (row, i) -> delivery(row),
        bundle);
  }

  /** What is on its way, was sent or given up: of one person, or of everybody; newest first. */
  List<Delivery> newest(Optional<String> recipient, Optional<DeliveryState> state, int most) {
    return jdbc.query(
        READ
            + " where (? is null or d.recipient = ?) and (? is null or d.state = ?)"
            + " order by d.id desc limit ?",
        (row, i) -> delivery(row),
        recipient.orElse(null),
        recipient.orElse(null),
        state.map(Enum::name).orElse(null),
        state.map(Enum::name).orElse(null),
        most);
  }

  List<Delivery> ofCase(String caseNo) {
    return jdbc.query(
        READ + " where n.case_no = ? order by d.id", (row, i) -> delivery(row), caseNo);
  }

  Optional<Delivery> find(long id) {
    return jdbc.query(READ + " where d.id = ?", (row, i) -> delivery(row), id).stream().findFirst();
  }

  void settle(Collection<Delivery> some, DeliveryState state, LocalDateTime at) {
    jdbc.batchUpdate(
        "update notification_delivery set state = ?, settled_at = ?, fault = null"
            + " where id = ? and state = 'WAITING'",
        some.stream().map(one -> new Object[] {state.name(), at, one.id()}).toList());
  }

  /** The bundle could not be sent; where it is given up, that is the end. */
  void fail(String bundle, String fault, Optional<LocalDateTime> givenUpAt) {
    jdbc.update(
        "update notification_delivery set tries = tries + 1, fault = ?, state = ?, settled_at = ?"
            + " where bundle = ? and state = 'WAITING'",
        fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)),
        (givenUpAt.isPresent() ? DeliveryState.DEAD : DeliveryState.WAITING).name(),
        givenUpAt.orElse(null),
        bundle);
  }

  /** Puts what was given up of this bundle on its way again. */
  int revive(String bundle, LocalDateTime dueAt) {
    return jdbc.update(
        "update notification_delivery set state = 'WAITING', due_at = ?, tries = 0,"
            + " settled_at = null where bundle = ? and state = 'DEAD'",
        dueAt,
        bundle);
  }

  /** Bundles that should have left by then. */
  List<Due> overdue(LocalDateTime then) {
    return jdbc.query(
        "select distinct bundle, due_at from notification_delivery"
            + " where state = 'WAITING' and due_at < ?",
        (row, i) -> new Due(row.getString("bundle"), row.getObject("due_at", LocalDateTime.class)),
        then);
  }

  /** How many there are of a state; those that left are never counted, for they only grow. */
  long count(DeliveryState state) {
    return jdbc.queryForObject(
        "select count(*) from notification_delivery where state = ?", Long.class, state.name());
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong("delivery"),
        row.getString("bundle"),
        SendingWay.valueOf(row.getString("channel")),
        DeliveryState.valueOf(row.getString("state")),
        row.getObject("due_at", LocalDateTime.class),
        row.getInt("tries"),
        Optional.ofNullable(row.getString("fault")),
        Optional.ofNullable(row.getObject("settled_at", LocalDateTime.class)),
        NoticeRows.notice(row));
  }
}

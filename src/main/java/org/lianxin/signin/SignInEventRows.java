package org.lianxin.signin;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import org.lianxin.directory.Impersonation;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of sign-ins, failures and what was done to accounts: who, when, from where. It only
 * grows: the Cybersecurity Law asks for six months at least (rule kept-sign-ins), and nothing here
 * removes a row.
 */
@Repository
class SignInEventRows implements Impersonation, KeepsEvidence {

  private static final EvidentRows EVENT = EvidentRows.of(Owner.PERSON, "signin_event", "id");

  /** What happened. */
  enum Kind {
    SIGNED_IN,
    SIGNED_IN_ELSEWHERE,
    WRONG_PASSWORD,
    THROTTLED,
    REFUSED_ELSEWHERE,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    PASSWORD_ISSUED,
    UNLOCKED,
    LINKED,
    UNLINKED,
    FACTOR_SET,
    FACTOR_REMOVED,
    WRONG_CODE,
    RECOVERY_CODE_USED,
    FACTOR_RESET_ASKED,
    FACTOR_RESET
  }

  /**
   * One row of the record.
   *
   * @param doneBy the administrator who did it, null when it was the person
   */
  record Event(LocalDateTime happenedAt, String login, String address, Kind kind, String doneBy) {}

  /** An address stays a person's own for so long after a sign-in from it. */
  private static final Period OWN = Period.ofDays(90);

  /** So long after issuing a password or taking a link somebody may be the one who uses it. */
  private static final Period SHARED = Period.ofDays(7);

  private static final int LONGEST = 64;

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInEventRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  void add(Kind kind, String login, String address) {
    add(kind, login, address, null);
  }

  @Transactional
  void add(Kind kind, String login, String address, String doneBy) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into signin_event (happened_at, login, address, kind, done_by)"
                + " values (?, ?, ?, ?, ?)")
        .params(now(), plain(login), plain(address), kind.name(), doneBy)
        .update(key, "id");
    EVENT.written(key.getKey());
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(EVENT);
  }

  /** Whether the person signed in from this address not long ago. */
  boolean ownAddress(String login, String address) {
    return jdbc.sql(
                "select count(*) from signin_event where login = ? and kind = 'SIGNED_IN'"
                    + " and address = ? and happened_at > ?")
            .params(plain(login), plain(address), now().minus(OWN))
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public boolean isPossible(String login, String by) {
    return jdbc.sql(
                "select count(*) from signin_event where login = ?"
                    + " and kind in ('PASSWORD_ISSUED', 'UNLINKED') and done_by = ? and happened_at > ?")
            .params(login, by, now().minus(SHARED))
            .query(Long.class)
            .single()
        > 0;
  }

  /** What was done to accounts by others within these days, the oldest first. */
  List<Event> byOthers(LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select happened_at, login, address, kind, done_by from signin_event"
                + " where happened_at >= ? and happened_at < ? and done_by is not null order by id")
        .params(from.atStartOfDay(), to.plusDays(1).atStartOfDay())
        .query(Event.class)
        .list();
  }

  /** The last events of a person, the newest first. */
  List<Event> of(String login, int atMost) {
    return jdbc.sql(
            "select happened_at, login, address, kind, done_by from signin_event where login = ?"
                + " order by id desc limit ?")
        .params(login, atMost)
        .query(Event.class)
        .list();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  /** What a stranger typed: cut to the column, and no control or direction characters. */
  private static String plain(String typed) {
    var plain = typed.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }
}

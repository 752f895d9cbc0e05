package org.lianxin.signin;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in, and where, on whichever node. A row that is taken away ends its session at the
 * next request.
 */
@Repository
class SessionRows {

  /** How old the time may be at which a session was last seen. */
  private static final Duration SEEN = Duration.ofMinutes(5);

  private static final int ID_BYTES = 16;

  /**
   * A session as its person sees it.
   *
   * @param address where it began
   * @param device what it began with, empty when that is not known
   */
  record Session(
      String id, LocalDateTime beganAt, LocalDateTime seenAt, String address, String device) {}

  /**
   * What is asked of a session at each request.
   *
   * @param seenAt when the person last did something, to five minutes
   * @param credential the person's password of this moment
   * @param hasFactor whether the person has a second factor
   * @param codeGiven whether it was shown in this session
   */
  record Open(
      LocalDateTime seenAt,
      Optional<Credential> credential,
      boolean hasFactor,
      boolean codeGiven) {}

  private final JdbcClient jdbc;
  private final CredentialRows credentials;
  private final SignInSettings settings;
  private final Duration idle;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SessionRows(
      JdbcClient jdbc,
      CredentialRows credentials,
      SignInSettings settings,
      @Value("${server.servlet.session.timeout}") Duration idle,
      Clock clock) {
    this.jdbc = jdbc;
    this.credentials = credentials;
    this.settings = settings;
    this.idle = idle;
    this.clock = clock;
  }

  /** A session begins; those of the person that are too old are forgotten. */
  @Transactional
  String begin(String login, String address, String device) {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    var id = HexFormat.of().formatHex(bytes);
    var now = now();
    jdbc.sql("delete from signin_session where login = ? and began_at <= ?")
        .params(login, now.minus(settings.sessionAtMost()))
        .update();
    jdbc.sql(
            "insert into signin_session (id, login, began_at, seen_at, address, device, code_given)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(id, login, now, now, address, device, false)
        .update();
    return id;
  }

  /** One read at every request: the session, and its person's password and second factor. */
  Optional<Open> find(String id) {
    return jdbc.sql(
            "select s.login, s.seen_at, s.code_given, c.secret_hash, c.must_change, c.changed_at,"
                + " f.login as factor_of from signin_session s"
                + " left join signin_credential c on c.login = s.login"
                + " left join signin_factor f on f.login = s.login where s.id = ?")
        .param(id)
        .query(this::open)
        .optional();
  }

  private Open open(ResultSet row, int number) throws SQLException {
    var login = row.getString("login");
    var hash = row.getString("secret_hash");
    var own =
        hash == null
            ? Optional.<Credential>empty()
            : Optional.of(
                new Credential(
                    login,
                    hash,
                    row.getBoolean("must_change"),
                    row.getObject("changed_at", LocalDateTime.class)));
    return new Open(
        row.getObject("seen_at", LocalDateTime.class),
        credentials.orOfTheDemo(own, login),
        row.getString("factor_of") != null,
        row.getBoolean("code_given"));
  }

  /** The person did something in it. Most requests write nothing. */
  @Transactional
  void seen(String id, Open open) {
    var now = now();
    if (open.seenAt().isBefore(now.minus(SEEN))) {
      jdbc.sql("update signin_session set seen_at = ? where id = ?").params(now, id).update();
    }
  }

  /** The person showed the second factor in it. */
  @Transactional
  void codeGiven(String id) {
    jdbc.sql("update signin_session set code_given = ? where id = ?").params(true, id).update();
  }

  /** The sessions of a person that are neither idle nor too old, the newest first. */
  List<Session> of(String login) {
    var now = now();
    var seenSince =
        idle.isZero() || idle.isNegative() ? LocalDateTime.MIN : now.minus(idle).minus(SEEN);
    return jdbc
        .sql(
            "select id, began_at, seen_at, address, device from signin_session"
                + " where login = ? and began_at > ? order by began_at desc, id")
        .params(login, now.minus(settings.sessionAtMost()))
        .query(Session.class)
        .list()
        .stream()
        .filter(session -> session.seenAt().isAfter(seenSince))
        .toList();
  }

  /** Ends a session of whomever. */
  @Transactional
  void end(String id) {
    jdbc.sql("delete from signin_session where id = ?").param(id).update();
  }

  /** Ends all sessions of a person but this one; null for all. */
  @Transactional
  void endOthers(String login, String kept) {
    jdbc.sql("delete from signin_session where login = ? and id <> ?")
        .params(login, kept == null ? "" : kept)
        .update();
  }

  /**
   * Ends a session of this person.
   *
   * @return false when the person has none with this number
   */
  @Transactional
  boolean end(String login, String id) {
    return jdbc.sql("delete from signin_session where login = ? and id = ?")
            .params(login, id)
            .update()
        > 0;
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}

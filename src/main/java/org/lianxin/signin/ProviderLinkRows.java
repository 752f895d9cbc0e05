package org.lianxin.signin;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which person an account at an identity provider belongs to. A login at a provider can be renamed
 * and given to somebody else; issuer and subject together can't (OpenID Connect Core 1.0, section
 * 5.7), so they count from the first sign-in on.
 */
@Repository
class ProviderLinkRows {

  /** One person's account at one provider. */
  record Link(String issuer, String subject, LocalDateTime linkedAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  ProviderLinkRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The login of whom this account belongs to. */
  Optional<String> login(String issuer, String subject) {
    return jdbc.sql("select login from signin_provider_link where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query(String.class)
        .optional();
  }

  /** The person's accounts. */
  List<Link> of(String login) {
    return jdbc.sql(
            "select issuer, subject, linked_at from signin_provider_link where login = ?"
                + " order by issuer")
        .param(login)
        .query(Link.class)
        .list();
  }

  void add(String login, String issuer, String subject) {
    jdbc.sql(
            "insert into signin_provider_link (issuer, subject, login, linked_at)"
                + " values (?, ?, ?, ?)")
        .params(issuer, subject, login, LocalDateTime.now(clock).truncatedTo(MILLIS))
        .update();
  }

  /** Takes all accounts from the person. */
  void remove(String login) {
    jdbc.sql("delete from signin_provider_link where login = ?").param(login).update();
  }
}

package org.lianxin.signin;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passwords that people have, as hashes. */
@Repository
class CredentialRows {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Optional<DemoPassword> demo;

  CredentialRows(JdbcClient jdbc, Clock clock, Optional<DemoPassword> demo) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.demo = demo;
  }

  /** The password of a person; the demonstration's one for everybody who has none of his own. */
  Optional<Credential> find(String login) {
    return orOfTheDemo(
        jdbc.sql(
                "select login, secret_hash, must_change, changed_at from signin_credential where login = ?")
            .param(login)
            .query(Credential.class)
            .optional(),
        login);
  }

  /** The password that was read of a person, or the demonstration's. */
  Optional<Credential> orOfTheDemo(Optional<Credential> own, String login) {
    return own.or(() -> demo.map(all -> all.of(login)));
  }

  /** The logins that have a password; in the demonstration everybody has. */
  Predicate<String> having() {
    var logins =
        Set.copyOf(jdbc.sql("select login from signin_credential").query(String.class).list());
    return login -> demo.isPresent() || logins.contains(login);
  }

  boolean none() {
    return jdbc.sql("select count(*) from signin_credential").query(Long.class).single() == 0;
  }

  /** Puts a password in the place of the old one, which ends the sessions opened with that. */
  @Transactional
  Credential put(String login, String hash, boolean mustChange) {
    var now = LocalDateTime.now(clock).truncatedTo(MILLIS);
    jdbc.sql("delete from signin_credential where login = ?").param(login).update();
    jdbc.sql(
            "insert into signin_credential (login, secret_hash, must_change, changed_at) values (?, ?, ?, ?)")
        .params(login, hash, mustChange, now)
        .update();
    return new Credential(login, hash, mustChange, now);
  }
}

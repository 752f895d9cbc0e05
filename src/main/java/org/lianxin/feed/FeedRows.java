package org.lianxin.feed;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxin.shared.CanonicalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of feeds: who has one, and a hash of its token. */
@Repository
class FeedRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  FeedRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Since when the person has a feed. */
  Optional<LocalDateTime> madeAt(String login) {
    return jdbc.sql("select made_at from feed_calendar where login = ?")
        .param(login)
        .query(LocalDateTime.class)
        .optional();
  }

  /** Whose feed it is. */
  Optional<String> owner(String token) {
    return jdbc.sql("select login from feed_calendar where token_hash = ?")
        .param(CanonicalText.sha256(token))
        .query(String.class)
        .optional();
  }

  /** Puts a new token in the place of the one before. */
  @Transactional
  void put(String login, String token) {
    remove(login);
    jdbc.sql("insert into feed_calendar (login, token_hash, made_at) values (?, ?, ?)")
        .params(login, CanonicalText.sha256(token), LocalDateTime.now(clock))
        .update();
  }

  void remove(String login) {
    jdbc.sql("delete from feed_calendar where login = ?").param(login).update();
  }
}

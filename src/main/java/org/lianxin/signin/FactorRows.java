package org.lianxin.signin;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The second factors that people have, and the codes on paper that stand in for them. */
@Repository
class FactorRows {

  /**
   * A person's second factor.
   *
   * @param secret what the authenticator shares with us, sealed
   * @param setAt since when
   * @param resetAskedBy the administrator who wants it taken away, or null
   * @param resetAloneAt when that needs no second person, null when it always does
   */
  record Factor(
      String login,
      String secret,
      LocalDateTime setAt,
      String resetAskedBy,
      LocalDateTime resetAskedAt,
      LocalDateTime resetAloneAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  FactorRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Factor> find(String login) {
    return jdbc.sql(
            "select login, secret, set_at, reset_asked_by, reset_asked_at, reset_alone_at"
                + " from signin_factor where login = ?")
        .param(login)
        .query(Factor.class)
        .optional();
  }

  /** How many codes on paper are left. */
  int codesLeft(String login) {
    return jdbc.sql("select count(*) from signin_recovery_code where login = ?")
        .param(login)
        .query(Integer.class)
        .single();
  }

  /**
   * A person's second factor from now on.
   *
   * @param step the step of the code that showed it to work, so that it works no second time
   * @param codes the hashes of the codes on paper
   */
  @Transactional
  void put(String login, String secret, long step, Collection<String> codes) {
    remove(login);
    jdbc.sql("insert into signin_factor (login, secret, used_step, set_at) values (?, ?, ?, ?)")
        .params(login, secret, step, now())
        .update();
    codes.forEach(
        code ->
            jdbc.sql("insert into signin_recovery_code (login, code_hash) values (?, ?)")
                .params(login, code)
                .update());
  }

  @Transactional
  void remove(String login) {
    jdbc.sql("delete from signin_recovery_code where login = ?").param(login).update();
    jdbc.sql("delete from signin_factor where login = ?").param(login).update();
  }

  /** Uses the code of a step up; false when it, or a later one, was used before. */
  @Transactional
  boolean use(String login, long step) {
    return jdbc.sql("update signin_factor set used_step = ? where login = ? and used_step < ?")
            .params(step, login, step)
            .update()
        > 0;
  }

  /** Uses a code on paper up; false when there is none such. */
  @Transactional
  boolean use(String login, String code) {
    return jdbc.sql("delete from signin_recovery_code where login = ? and code_hash = ?")
            .params(login, code)
            .update()
        > 0;
  }

  @Transactional
  void askReset(String login, String by, LocalDateTime aloneAt) {
    jdbc.sql(
            "update signin_factor set reset_asked_by = ?, reset_asked_at = ?, reset_alone_at = ?"
                + " where login = ?")
        .params(by, now(), aloneAt, login)
        .update();
  }

  /** Nobody wants it taken away any more. */
  @Transactional
  void keep(String login) {
    jdbc.sql(
            "update signin_factor set reset_asked_by = null, reset_asked_at = null,"
                + " reset_alone_at = null where login = ?")
        .param(login)
        .update();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}

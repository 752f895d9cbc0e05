package org.lianxin.signin;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Database;
import org.lianxin.shared.Tries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down: after a few wrong passwords the next try waits, each further one twice as
 * long. Counted are one person from one address, one person from all strange addresses, and one
 * address whoever is meant. Nobody can lock a person out by guessing at the account: from an
 * address of the person's own only the first count and ten times the third hold. The counts are in
 * a table, so that they hold on every node and over a restart.
 */
@Component
class Throttle implements Tries {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int OWN_ADDRESS_FACTOR = 10;
  private static final int MOST_DOUBLINGS = 16;

  private record Limit(String subject, int tries) {}

  private record Count(int failures, LocalDateTime lastTryAt, int refusals) {}

  private final JdbcClient jdbc;
  private final Database database;
  private final SignInEventRows events;
  private final SignInSettings settings;
  private final Clock clock;

  Throttle(
      JdbcClient jdbc,
      Database database,
      SignInEventRows events,
      SignInSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes a try before the password is looked at, so that tries at the same moment count too. It
   * counts as failed until {@link #letIn}.
   *
   * @throws TooManyTries when the next try is not open yet
   */
  @Transactional(noRollbackFor = TooManyTries.class)
  public void take(String login, String address) {
    var now = now();
    var limits = limits(login, address);
    var counts = new ArrayList<Count>();
    for (var limit : limits) {
      var count = locked(limit.subject, now);
      var wait = left(count, limit.tries, now);
      if (wait.compareTo(Duration.ZERO) > 0) {
        jdbc.sql("update signin_throttle set refusals = refusals + 1 where subject = ?")
            .param(limit.subject)
            .update();
        throw new TooManyTries(wait, count.refusals == 0);
      }
      counts.add(count);
    }
    for (var i = 0; i < limits.size(); i++) {
      count(limits.get(i).subject, counts.get(i), now);
    }
  }

  private void count(String subject, Count before, LocalDateTime now) {
    jdbc.sql(
            "update signin_throttle set failures = ?, last_try_at = ?, refusals = 0"
                + " where subject = ?")
        .params(before.failures + 1, now, subject)
        .update();
  }

  @Override
  @Transactional
  public Duration take(String what, String address, int most) {
    var now = now();
    var subject = stranger(what, address);
    var count = locked(subject, now);
    var wait = left(count, most, now);
    if (wait.compareTo(Duration.ZERO) > 0) {
      return wait;
    }
    count(subject, count, now);
    return Duration.ZERO;
  }

  @Override
  @Transactional
  public void giveBack(String what, String address) {
    giveBack(stranger(what, address));
    forgetTheOld();
  }

  private static String stranger(String what, String address) {
    return what + ":" + Address.of(address);
  }

  /** The password was right: the person starts afresh here, the address gets its try back. */
  @Transactional
  public void letIn(String login, String address) {
    for (var subject : List.of(address(address), person(login))) {
      giveBack(subject);
    }
    forget(personAndAddress(login, address));
    forgetTheOld();
  }

  private void giveBack(String subject) {
    jdbc.sql(
            "update signin_throttle set failures = failures - 1 where subject = ? and failures > 0")
        .param(subject)
        .update();
  }

  private void forgetTheOld() {
    jdbc.sql("delete from signin_throttle where last_try_at < ?")
        .param(now().minus(settings.forgetAfter()))
        .update();
  }

  /** An administrator opens the account again at once, from every address. */
  @Transactional
  public void unlock(String login) {
    forget(person(login));
    forget(stranger(SecondFactor.TRIED, login));
    jdbc.sql("delete from signin_throttle where subject like ? escape '!'")
        .param("both:" + login.replaceAll("([!%_])", "!$1") + " %")
        .update();
  }

  /** How long a person waits at strange addresses, if he does. */
  Optional<Duration> waiting(String login) {
    var count = find(person(login));
    return count
        .map(found -> left(found, settings.triesOfOne(), now()))
        .filter(left -> left.compareTo(Duration.ZERO) > 0);
  }

  private List<Limit> limits(String login, String address) {
    var own = events.ownAddress(login, address);
    var limits = new ArrayList<Limit>();
    limits.add(
        new Limit(address(address), settings.triesOfOneAddress() * (own ? OWN_ADDRESS_FACTOR : 1)));
    if (!own) {
      limits.add(new Limit(person(login), settings.triesOfOne()));
    }
    limits.add(new Limit(personAndAddress(login, address), settings.triesOfOneFromOneAddress()));
    return limits;
  }

  /**
   * How much of the wait is left. The last try may be later than now: somebody who came at the same
   * moment had the lock first.
   */
  private Duration left(Count count, int tries, LocalDateTime now) {
    return count.failures < tries
        ? Duration.ZERO
        : Duration.between(now, count.lastTryAt.plus(wait(count.failures - tries)));
  }

  private Duration wait(int beyond) {
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
    return wait.compareTo(settings.waitAtMost()) < 0 ? wait : settings.waitAtMost();
  }

  private Count locked(String subject, LocalDateTime now) {
    var found = lock(subject);
    if (found.isEmpty()) {
      database.addUnlessThere(
          "insert into signin_throttle (subject, failures, last_try_at, refusals) values (?, 0, ?, 0)",
          "subject",
          subject,
          now);
      found = lock(subject);
    }
    return found
        .filter(count -> count.lastTryAt.isAfter(now.minus(settings.forgetAfter())))
        .orElse(new Count(0, now, 0));
  }

  private Optional<Count> lock(String subject) {
    return jdbc.sql(
            "select failures, last_try_at, refusals from signin_throttle where subject = ? for update")
        .param(subject)
        .query(Count.class)
        .optional();
  }

  private Optional<Count> find(String subject) {
    return jdbc.sql("select failures, last_try_at, refusals from signin_throttle where subject = ?")
        .param(subject)
        .query(Count.class)
        .optional();
  }

  private void forget(String subject) {
    jdbc.sql("delete from signin_throttle where subject = ?").param(subject).update();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }

  private static String address(String address) {
    return "address:" + address;
  }

  private static String person(String login) {
    return "person:" + login;
  }

  private static String personAndAddress(String login, String address) {
    return "both:" + login + " " + address;
  }
}

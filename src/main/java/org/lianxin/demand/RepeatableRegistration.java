package org.lianxin.demand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.shared.Conflict;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Sealer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 登记 for a caller that may not know whether its request arrived and sends it again, such as a
 * program or a page that is submitted twice: under one key of one person a demand is registered
 * once, however often and however close together it is sent. A key counts from the registration on;
 * a refused request leaves none.
 */
@Service
public class RepeatableRegistration {

  /** How long a key is kept at least. */
  public static final Period KEPT = Period.ofDays(7);

  /** Most characters of a key. */
  public static final int KEY = 64;

  /** The field of a key that was used for something else. */
  public static final String FIELD = "Idempotency-Key";

  /** Repetitions wait for each other here, and across nodes in the database. */
  private static final int LOCKS = 64;

  /** Tries after a conflict in the database, which ends with the other transaction. */
  private static final int TRIES = 5;

  /**
   * The receipt.
   *
   * @param isRepeated whether the demand was registered before under the same key
   */
  public record Answer(Receipt receipt, boolean isRepeated) {}

  /** What a key stands for; without a case, only within the transaction that registers it. */
  private record Kept(String fingerprint, String caseNo, String code) {}

  private final Registrar registrar;
  private final Sealer sealer;
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

  RepeatableRegistration(
      Registrar registrar,
      Sealer sealer,
      JdbcClient jdbc,
      ObjectMapper json,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.registrar = registrar;
    this.sealer = sealer;
    this.jdbc = jdbc;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Registers a demand as {@link Registrar#register}, or gives the receipt of the first time.
   *
   * @param key what the caller names this demand, up to {@value #KEY} characters
   * @throws Refusal as {@link Registrar#register}
   * @throws Conflict when the person used the key for another demand
   */
  public Answer register(String key, Registration given, Person registrar) {
    return register(registrar.login(), key, given, () -> this.registrar.register(given, registrar));
  }

  /** Why {@link #handIn} would refuse; empty when it would not. */
  public List<Refusal.Reason> faults(Registration given) {
    return registrar.faults(given, null);
  }

  /** The same as {@link Registrar#handIn}; the key is of the form that a voter was shown. */
  public Answer handIn(String key, Registration given) {
    return register(CaseTimeline.SYSTEM, key, given, () -> registrar.handIn(given));
  }

  private Answer register(
      String login, String key, Registration given, Supplier<Receipt> registration) {
    var fingerprint = fingerprint(given);
    var lock = locks.get(Math.floorMod(Objects.hash(login, key), LOCKS));
    synchronized (lock) {
      for (var tries = 1; ; tries++) {
        try {
          return transaction.execute(status -> once(login, key, fingerprint, registration));
        } catch (TransientDataAccessException conflict) {
          if (tries == TRIES) {
            throw conflict;
          }
        }
      }
    }
  }

  private Answer once(
      String login, String key, String fingerprint, Supplier<Receipt> registration) {
    var before = find(login, key);
    if (before.isEmpty() && take(login, key, fingerprint)) {
      var receipt = registration.get();
      keep(login, key, receipt);
      return new Answer(receipt, false);
    }
    var kept = before.or(() -> find(login, key)).orElseThrow(RepeatableRegistration::gone);
    if (!kept.fingerprint.equals(fingerprint)) {
      throw new Conflict(Reason.of(FIELD, "demand.api.key-reused", key));
    }
    return new Answer(new Receipt(kept.caseNo, sealer.open(owner(login, key), kept.code)), true);
  }

  /** The key was removed between two looks at it: the next try finds it free. */
  private static ConcurrencyFailureException gone() {
    return new ConcurrencyFailureException("The key is gone");
  }

  private Optional<Kept> find(String login, String key) {
    return jdbc.sql(
            "select fingerprint, case_no, code from demand_registration_key"
                + " where person = ? and request_key = ?")
        .params(login, key)
        .query(Kept.class)
        .optional();
  }

  /** Whether the key is ours; one who takes it at the same time waits for what becomes of it. */
  private boolean take(String login, String key, String fingerprint) {
    try {
      jdbc.sql(
              "insert into demand_registration_key (person, request_key, fingerprint, sent_at)"
                  + " values (?, ?, ?, ?)")
          .params(login, key, fingerprint, LocalDateTime.now(clock))
          .update();
      return true;
    } catch (DuplicateKeyException somebodyWasFaster) {
      return false;
    }
  }

  private void keep(String login, String key, Receipt receipt) {
    jdbc.sql(
            "update demand_registration_key set case_no = ?, code = ?"
                + " where person = ? and request_key = ?")
        .params(receipt.caseNo(), sealer.seal(owner(login, key), receipt.code()), login, key)
        .update();
  }

  private static String owner(String login, String key) {
    return "registration.code " + login + " " + key;
  }

  /** A hash of the meaning: the order of the fields and blanks around texts do not count. */
  private String fingerprint(Registration given) {
    try {
      return sealer.fingerprint(json.writeValueAsString(given));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Removes the keys that were kept long enough. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
  void forget() {
    jdbc.sql("delete from demand_registration_key where sent_at < ?")
        .param(LocalDateTime.now(clock).minus(KEPT))
        .update();
  }
}

package org.lianxin.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.shared.Conflict;
import org.lianxin.shared.Sealer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What a key stands for, how long, and what happens when the database says "not now". */
@LianxinTest
class RepeatableRegistrationTest {

  private static final Receipt FIRST = new Receipt("XQ-2026-000001", "7KQ4-M2XD-9RTB-0WHC");
  private static final Receipt SECOND = new Receipt("XQ-2026-000002", "0WHC-7KQ4-M2XD-9RTB");

  @Autowired People people;
  @Autowired Sealer sealer;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  private final Registrar registrar = mock();
  private final String key = UUID.randomUUID().toString();

  @AfterEach
  void forgetTheKey() {
    jdbc.sql("delete from demand_registration_key where request_key = ?").param(key).update();
  }

  @Test
  void triesAgainWhenAnotherTransactionIsInTheWay() {
    when(registrar.register(any(), any()))
        .thenThrow(new CannotAcquireLockException("locked"))
        .thenReturn(FIRST);

    assertThat(register(clock).receipt()).isEqualTo(FIRST);
  }

  @Test
  void givesUpAfterSomeTriesAndLeavesTheKeyFree() {
    when(registrar.register(any(), any())).thenThrow(new CannotAcquireLockException("locked"));

    assertThatThrownBy(() -> register(clock)).isInstanceOf(CannotAcquireLockException.class);

    verify(registrar, times(5)).register(any(), any());
    assertThat(keys()).isZero();
  }

  @Test
  void remembersTheReceiptOfAnotherNode() {
    when(registrar.register(any(), any())).thenReturn(FIRST, SECOND);

    assertThat(register(clock).isRepeated()).isFalse();

    assertThat(register(clock)).isEqualTo(new RepeatableRegistration.Answer(FIRST, true));
  }

  @Test
  void doesNotTakeOneDemandForAnother() {
    when(registrar.register(any(), any())).thenReturn(FIRST, SECOND);
    register(clock);

    assertThatThrownBy(
            () ->
                registration(clock)
                    .register(key, demand(Registrations.of().with("name", "李小明")), liaison()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void keepsAKeyForSevenDays() {
    when(registrar.register(any(), any())).thenReturn(FIRST);
    register(clock);

    registration(Clock.offset(clock, Duration.ofDays(7).minusMinutes(1))).forget();
    assertThat(keys()).isOne();

    registration(Clock.offset(clock, Duration.ofDays(7).plusMinutes(1))).forget();
    assertThat(keys()).isZero();
  }

  /** A new one each time, as on another node. */
  private RepeatableRegistration registration(Clock clock) {
    return new RepeatableRegistration(registrar, sealer, jdbc, json, transactions, clock);
  }

  private RepeatableRegistration.Answer register(Clock clock) {
    return registration(clock).register(key, demand(Registrations.of()), liaison());
  }

  private Registration demand(Registrations changes) {
    return changes.on(LocalDate.now(clock));
  }

  private Person liaison() {
    return people.find(Registrations.LIAISON).orElseThrow();
  }

  private long keys() {
    return jdbc.sql("select count(*) from demand_registration_key where request_key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }
}

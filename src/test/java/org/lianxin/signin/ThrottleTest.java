package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.signin.SignInEventRows.Kind.SIGNED_IN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinApplication;
import org.lianxin.LianxinTest;
import org.lianxin.shared.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LianxinTest
@Transactional
class ThrottleTest {

  private static final String STRANGE = "203.0.113.9";
  private static final String OWN = "192.0.2.17";

  @Autowired JdbcClient jdbc;
  @Autowired Database database;
  @Autowired SignInSettings settings;

  private final Ticking clock = new Ticking();
  private SignInEventRows events;
  private Throttle throttle;

  @BeforeEach
  void startAfresh() {
    jdbc.sql("delete from signin_throttle").update();
    events = new SignInEventRows(jdbc, clock);
    throttle = new Throttle(jdbc, database, events, settings, clock);
  }

  @Test
  void letsAThousandTriesAtOnePersonBecomeAHandful() {
    assertThat(taken(1000, "victim", STRANGE)).isEqualTo(settings.triesOfOneFromOneAddress());
  }

  @Test
  void letsATryAtEachOfAThousandPeopleBecomeThirty() {
    var taken = 0;
    for (var i = 0; i < 1000; i++) {
      taken += taken(1, "person-" + i, STRANGE);
    }

    assertThat(taken).isEqualTo(settings.triesOfOneAddress());
  }

  /** Who looked at the clock first may get the lock second. */
  @Test
  void letsTwoInWhoComeAtTheSameMoment() {
    throttle.take("first", STRANGE);
    clock.pass(Duration.ofMillis(-5));

    assertThatCode(() -> throttle.take("second", STRANGE)).doesNotThrowAnyException();
  }

  @Test
  void slowsTriesAtOnePersonFromManyAddresses() {
    var taken = 0;
    for (var i = 0; i < 1000; i++) {
      taken += taken(1, "victim", "198.51.100." + i);
    }

    assertThat(taken).isEqualTo(settings.triesOfOne());
  }

  @Test
  void letsTheVictimInFromAnAddressOfHisOwn() {
    events.add(SIGNED_IN, "victim", OWN);
    for (var i = 0; i < 100; i++) {
      taken(1, "victim", "198.51.100." + i);
    }

    assertThatThrownBy(() -> throttle.take("victim", STRANGE)).isInstanceOf(TooManyTries.class);
    assertThatCode(() -> throttle.take("victim", OWN)).doesNotThrowAnyException();
  }

  @Test
  void waitsTwiceAsLongEachTime() {
    taken(5, "victim", STRANGE);
    assertThat(waiting("victim", STRANGE)).isEqualTo(Duration.ofSeconds(30));

    clock.pass(Duration.ofSeconds(30));
    taken(1, "victim", STRANGE);

    assertThat(waiting("victim", STRANGE)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void doesNotLengthenTheWaitByTryingInIt() {
    taken(50, "victim", STRANGE);

    clock.pass(Duration.ofSeconds(30));

    assertThatCode(() -> throttle.take("victim", STRANGE)).doesNotThrowAnyException();
  }

  @Test
  void neverWaitsLongerThanTheSettingSays() {
    for (var i = 0; i < 20; i++) {
      taken(1, "victim", STRANGE);
      clock.pass(settings.waitAtMost());
    }
    taken(1, "victim", STRANGE);

    assertThat(waiting("victim", STRANGE)).isEqualTo(settings.waitAtMost());
  }

  @Test
  void forgetsFailuresAfterARightPassword() {
    taken(4, "victim", STRANGE);
    throttle.take("victim", STRANGE);
    throttle.letIn("victim", STRANGE);

    assertThat(taken(1000, "victim", STRANGE)).isEqualTo(settings.triesOfOneFromOneAddress());
  }

  @Test
  void opensAtOnceForWhomTheAdministratorUnlocks() {
    taken(1000, "victim", STRANGE);
    throttle.unlock("victim");

    assertThatCode(() -> throttle.take("victim", STRANGE)).doesNotThrowAnyException();
  }

  @Test
  void recordsOnlyTheFirstRefusalOfAWait() {
    taken(5, "victim", STRANGE);

    assertThat(refusal("victim", STRANGE).first()).isTrue();
    assertThat(refusal("victim", STRANGE).first()).isFalse();
  }

  private int taken(int tries, String login, String address) {
    var taken = 0;
    for (var i = 0; i < tries; i++) {
      try {
        throttle.take(login, address);
        taken++;
      } catch (TooManyTries e) {
        assertThat(e.minutes()).isPositive();
      }
    }
    return taken;
  }

  private Duration waiting(String login, String address) {
    return refusal(login, address).waiting();
  }

  private TooManyTries refusal(String login, String address) {
    try {
      throttle.take(login, address);
    } catch (TooManyTries e) {
      return e;
    }
    throw new AssertionError("was not refused");
  }

  /** Time that passes when a test says so. */
  private static final class Ticking extends Clock {

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return LianxinApplication.CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}

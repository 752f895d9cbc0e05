package org.lianxin.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.shared.CanonicalText;
import org.lianxin.shared.Sealer;

/** The sum on a voter's form. */
class ChallengesTest {

  private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

  private final Sealer sealer = mock(Sealer.class);
  private final Challenges challenges = after(0);

  @BeforeEach
  void aKeyedHash() {
    when(sealer.fingerprint(any()))
        .thenAnswer(
            call ->
                CanonicalText.sha256("key" + call.getArgument(0, String.class)).substring(0, 43));
  }

  @Test
  void isSolvedInDigitsOfAnyWidth() {
    var fresh = challenges.fresh();
    var sum = fresh.one() + fresh.other();

    assertThat(challenges.solved(fresh.token(), " " + sum + " ")).isPresent();
    assertThat(challenges.solved(fresh.token(), wide(sum))).isPresent();
    assertThat(challenges.solved(fresh.token(), String.valueOf(sum + 1))).isEmpty();
    assertThat(challenges.solved(fresh.token(), "")).isEmpty();
  }

  @Test
  void namesItsFormOnce() {
    assertThat(key(challenges.fresh())).isNotEqualTo(key(challenges.fresh()));
  }

  @Test
  void isOurOwnAndNotTooOld() {
    var fresh = challenges.fresh();
    var sum = String.valueOf(fresh.one() + fresh.other());
    var easier = fresh.token().replaceFirst("\\.\\d\\.\\d\\.", ".1.1.");

    assertThat(after(7).solved(fresh.token(), sum)).isEmpty();
    assertThat(challenges.solved(easier, "2").isPresent()).isEqualTo(easier.equals(fresh.token()));
    assertThat(challenges.solved("", sum)).isEmpty();
    assertThat(challenges.solved("x".repeat(10_000), sum)).isEmpty();
  }

  private String key(Challenges.Challenge fresh) {
    return challenges
        .solved(fresh.token(), String.valueOf(fresh.one() + fresh.other()))
        .orElseThrow();
  }

  private Challenges after(int hours) {
    return new Challenges(sealer, Clock.fixed(NOON.plus(Duration.ofHours(hours)), ZoneOffset.UTC));
  }

  private static String wide(int sum) {
    return String.valueOf(sum)
        .chars()
        .mapToObj(sign -> Character.toString((char) (sign - '0' + '０')))
        .reduce("", String::concat);
  }
}

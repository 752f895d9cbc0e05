package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingEncoderTest {

  private final List<CharSequence> hashed = new ArrayList<>();
  private Duration now = Duration.ofDays(1);
  private final PasswordEncoder encoder =
      new RememberingEncoder(
          new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
              return "hash of " + password;
            }

            @Override
            public boolean matches(CharSequence typed, String hash) {
              hashed.add(typed);
              return hash.equals(encode(typed));
            }
          },
          () -> now.toNanos());

  @Test
  void aRightPasswordIsHashedOnce() {
    assertThat(encoder.matches("right", "hash of right")).isTrue();
    assertThat(encoder.matches("right", "hash of right")).isTrue();

    assertThat(hashed).containsExactly("right");
  }

  @Test
  void aRightPasswordIsForgottenTwentyMinutesAfterItWasHashed() {
    encoder.matches("right", "hash of right");

    now = now.plusMinutes(20).minusNanos(1);
    encoder.matches("right", "hash of right");
    assertThat(hashed).containsExactly("right");

    now = now.plusNanos(1);
    assertThat(encoder.matches("right", "hash of right")).isTrue();
    assertThat(hashed).containsExactly("right", "right");
  }

  @Test
  void aWrongPasswordIsHashedEachTimeAndNeverTaken() {
    assertThat(encoder.matches("right", "hash of right")).isTrue();
    assertThat(encoder.matches("wrong", "hash of right")).isFalse();
    assertThat(encoder.matches("wrong", "hash of right")).isFalse();

    assertThat(hashed).containsExactly("right", "wrong", "wrong");
  }

  @Test
  void anOldPasswordIsNotTakenAfterItWasChanged() {
    assertThat(encoder.matches("old", "hash of old")).isTrue();

    assertThat(encoder.matches("old", "hash of new")).isFalse();
  }

  @Test
  void onePersonsPasswordOpensNobodyElsesAccount() {
    assertThat(encoder.matches("mine", "hash of mine")).isTrue();

    assertThat(encoder.matches("mine", "hash of yours")).isFalse();
  }
}

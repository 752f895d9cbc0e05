package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinApplication;
import org.lianxin.directory.Role;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class ProgramSignInTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final String RIGHT = "right";

  private final PasswordSignIn passwords = mock();
  private final SecondFactor factor = mock();
  private final Clock clock = mock();
  private final ProgramSignIn programs = new ProgramSignIn(passwords, factor, clock);

  @BeforeEach
  void onePasswordIsRight() {
    timeIs(NOW);
    when(passwords.authenticate(any()))
        .then(
            call -> {
              Authentication attempt = call.getArgument(0);
              if (!attempt.getCredentials().equals(RIGHT)) {
                throw new BadCredentialsException("wrong");
              }
              return signedIn(attempt.getName());
            });
  }

  @Test
  void looksAtARightPasswordOnceInFiveMinutes() {
    var first = programs.authenticate(attempt("a", RIGHT, "192.0.2.1"));
    assertThat(programs.authenticate(attempt("a", RIGHT, "192.0.2.1"))).isSameAs(first);
    lookedAt(1);

    timeIs(NOW.plus(Duration.ofMinutes(5)));

    assertThat(programs.authenticate(attempt("a", RIGHT, "192.0.2.1"))).isNotSameAs(first);
    lookedAt(2);
  }

  @Test
  void letsNoProgramInAsAPersonOfWhomASecondFactorIsAsked() {
    when(factor.isAskedOfProgram("a")).thenReturn(true);

    assertThatThrownBy(() -> programs.authenticate(attempt("a", RIGHT, "192.0.2.1")))
        .isInstanceOf(FactorAsked.class);
    assertThat(programs.authenticate(attempt("b", RIGHT, "192.0.2.1")).getName()).isEqualTo("b");
  }

  @Test
  void looksAtAWrongPasswordEachTime() {
    programs.authenticate(attempt("a", RIGHT, "192.0.2.1"));
    for (var i = 0; i < 3; i++) {
      assertThatThrownBy(() -> programs.authenticate(attempt("a", "wrong", "192.0.2.1")))
          .isInstanceOf(BadCredentialsException.class);
    }

    lookedAt(4);
  }

  @Test
  void takesNobodyForSomebodyElse() {
    programs.authenticate(attempt("a", RIGHT, "192.0.2.1"));

    assertThat(programs.authenticate(attempt("b", RIGHT, "192.0.2.1")).getName()).isEqualTo("b");
    programs.authenticate(attempt("a", RIGHT, "192.0.2.2"));

    lookedAt(3);
  }

  @Test
  void looksOnceAtWhatArrivesTogether() throws Exception {
    var callers = Executors.newFixedThreadPool(20);
    try {
      Callable<Authentication> call = () -> programs.authenticate(attempt("a", RIGHT, "192.0.2.1"));
      for (var done : callers.invokeAll(IntStream.range(0, 20).mapToObj(i -> call).toList())) {
        assertThat(done.get().getName()).isEqualTo("a");
      }
    } finally {
      callers.shutdownNow();
    }

    lookedAt(1);
  }

  private void timeIs(Instant now) {
    when(clock.instant()).thenReturn(now);
  }

  private void lookedAt(int times) {
    verify(passwords, times(times)).authenticate(any());
  }

  private Authentication signedIn(String login) {
    var changed = LocalDateTime.ofInstant(NOW, LianxinApplication.CHINA);
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(login, clock.instant(), changed, null, Set.of(Role.values()), null),
        null,
        List.of());
  }

  private static Authentication attempt(String login, String password, String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    var attempt = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
    attempt.setDetails(new WebAuthenticationDetails(request));
    return attempt;
  }
}

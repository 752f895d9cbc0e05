package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxin.LianxinTest;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@LianxinTest
@ExtendWith(OutputCaptureExtension.class)
class FreshProofTest {

  private static final String WRONG = "Wr0ng-Word!";

  @Autowired ProofOfIdentity proof;
  @Autowired People people;
  @Autowired SignInSettings settings;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private String login;

  @BeforeEach
  void aUnitsLeader() {
    login = people.inGroup(Role.UNIT_LEADER.name()).get(0).login();
    aRequest();
  }

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
    SecurityContextHolder.clearContext();
    jdbc.sql("delete from signin_throttle").update();
  }

  @Test
  void acceptsTheOwnPassword() {
    assertThatCode(() -> proof.confirm(login, DemoPassword.WORD)).doesNotThrowAnyException();
  }

  @Test
  void refusesAWrongPasswordAndNone() {
    assertThat(refusal(WRONG)).isEqualTo(reason("signin.proof.wrong"));
    assertThat(refusal("")).isEqualTo(reason("signin.proof.missing"));
    assertThat(refusal(null)).isEqualTo(reason("signin.proof.missing"));
  }

  @Test
  void countsAWrongPasswordThoughNothingElseIsWritten() {
    for (var i = 0; i < settings.triesOfOneFromOneAddress(); i++) {
      assertThatThrownBy(
              () -> transaction.executeWithoutResult(step -> proof.confirm(login, WRONG)))
          .isInstanceOf(Refusal.class);
    }

    assertThat(refusal(DemoPassword.WORD).code()).isEqualTo("signin.proof.wait");
    assertThat(
            jdbc.sql(
                    "select count(*) from signin_event where login = ? and address = ? and kind in"
                        + " ('WRONG_PASSWORD', 'THROTTLED')")
                .params(login, "203.0.113.77")
                .query(Long.class)
                .single())
        .isGreaterThan(settings.triesOfOneFromOneAddress());
  }

  @Test
  void asksOnceInARequest() {
    proof.confirm(login, DemoPassword.WORD);

    assertThatCode(() -> proof.confirm(login, null)).doesNotThrowAnyException();
    aRequest();
    assertThat(refusal(null)).isEqualTo(reason("signin.proof.missing"));
  }

  @Test
  void takesNobodysProofForAnothers() {
    proof.confirm(login, DemoPassword.WORD);
    var another = people.inGroup(Role.OFFICER.name()).get(0).login();

    assertThatThrownBy(() -> proof.confirm(another, null)).isInstanceOf(Refusal.class);
  }

  @Test
  void wantsAFreshSignInWhereThePasswordIsTheProviders() {
    var now = clock.instant();

    enterThroughTheProvider(now.minusSeconds(540));
    assertThat(proof.byPassword(login)).isFalse();
    assertThatCode(() -> proof.confirm(login, null)).doesNotThrowAnyException();

    aRequest();
    enterThroughTheProvider(now.minusSeconds(660));
    assertThat(refusal(DemoPassword.WORD)).isEqualTo(reason("signin.proof.stale", 10L));

    enterThroughTheProvider(null);
    assertThat(refusal(DemoPassword.WORD)).isEqualTo(reason("signin.proof.stale", 10L));
  }

  @Test
  void logsNoPassword(CapturedOutput output) {
    refusal(WRONG);
    proof.confirm(login, DemoPassword.WORD);

    assertThat(output).doesNotContain(WRONG).doesNotContain(DemoPassword.WORD);
  }

  private Refusal.Reason refusal(String word) {
    try {
      proof.confirm(login, word);
    } catch (Refusal e) {
      assertThat(e.getMessage()).doesNotContain(WRONG);
      return e.reasons().get(0);
    }
    throw new AssertionError("was not refused");
  }

  private static Refusal.Reason reason(String code, Object... values) {
    return Refusal.Reason.of("proof", code, values);
  }

  private static void aRequest() {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr("203.0.113.77");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  private void enterThroughTheProvider(java.time.Instant provenAt) {
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(login, clock.instant(), null, provenAt, Set.of(Role.values()), null),
                null,
                java.util.List.of())));
  }
}

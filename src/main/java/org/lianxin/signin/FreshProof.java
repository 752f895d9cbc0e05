package org.lianxin.signin;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The password once more, or a sign-in at the identity provider that is not long ago. Whoever has
 * proven himself in a request need not do so again in the same.
 */
@Component
class FreshProof implements ProofOfIdentity {

  /** How long a sign-in at the identity provider proves who is there. */
  static final Duration FRESH = Duration.ofMinutes(10);

  /** How far the provider's clock may be ahead of ours; a later time was made up. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private static final String PROVEN = FreshProof.class.getName();

  /** Where a step comes from that nobody took over HTTP. */
  private static final String NOWHERE = "-";

  private final OwnPassword passwords;
  private final Clock clock;

  FreshProof(OwnPassword passwords, Clock clock) {
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public boolean byPassword(String login) {
    return session(login).map(session -> session.secretChangedAt() != null).orElse(true);
  }

  @Override
  public void confirm(String login, String proof) {
    var request = request();
    if (request
        .map(asked -> asked.getAttribute(PROVEN, SCOPE_REQUEST))
        .filter(login::equals)
        .isPresent()) {
      return;
    }
    if (byPassword(login)) {
      checkPassword(login, proof, request);
    } else if (session(login).filter(this::fresh).isEmpty()) {
      throw Refusal.of(FIELD, "signin.proof.stale", FRESH.toMinutes());
    }
    request.ifPresent(asked -> asked.setAttribute(PROVEN, login, SCOPE_REQUEST));
  }

  private void checkPassword(
      String login, String proof, Optional<ServletRequestAttributes> request) {
    if (proof == null || proof.isEmpty()) {
      throw Refusal.of(FIELD, "signin.proof.missing");
    }
    var address =
        request.map(asked -> Address.of(asked.getRequest().getRemoteAddr())).orElse(NOWHERE);
    try {
      if (passwords.check(login, proof, address).isEmpty()) {
        throw Refusal.of(FIELD, "signin.proof.wrong");
      }
    } catch (TooManyTries e) {
      throw Refusal.of(FIELD, "signin.proof.wait", e.minutes());
    }
  }

  private boolean fresh(SignedIn session) {
    if (session.provenAt() == null) {
      return false;
    }
    var ago = Duration.between(session.provenAt(), clock.instant());
    return ago.compareTo(CLOCKS_DIFFER.negated()) >= 0 && ago.compareTo(FRESH) <= 0;
  }

  private static Optional<SignedIn> session(String login) {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null
            && signedIn.getPrincipal() instanceof SignedIn session
            && session.login().equals(login)
        ? Optional.of(session)
        : Optional.empty();
  }

  private static Optional<ServletRequestAttributes> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(request)
        : Optional.empty();
  }
}

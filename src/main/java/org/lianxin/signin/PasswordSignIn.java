package org.lianxin.signin;

import static org.lianxin.signin.SignInEventRows.Kind.SIGNED_IN;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lianxin.directory.Role;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Sign-in by name and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  /** Longer ones exist nowhere. */
  private static final int LONGEST_LOGIN = 64;

  private final OwnPassword passwords;
  private final SignInEventRows events;
  private final Clock clock;

  PasswordSignIn(OwnPassword passwords, SignInEventRows events, Clock clock) {
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var login = login(attempt.getName());
    var address = Address.of((WebAuthenticationDetails) attempt.getDetails());
    var credential =
        passwords
            .check(login, (String) attempt.getCredentials(), address)
            .orElseThrow(() -> new BadCredentialsException("Wrong name or password"));
    events.add(SIGNED_IN, login, address);
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(
            login, clock.instant(), credential.changedAt(), null, Set.of(Role.values()), null),
        null,
        List.of());
  }

  private static String login(String typed) {
    var login = typed.strip().toLowerCase(Locale.ROOT);
    return login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
  }
}

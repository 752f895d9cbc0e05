package org.lianxin.platform.signin;

import static org.lianxin.platform.signin.SignInEvents.Kind.SIGNED_IN;
import static org.lianxin.platform.signin.SignInEvents.Kind.THROTTLED;
import static org.lianxin.platform.signin.SignInEvents.Kind.WRONG_PASSWORD;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sign-in by name and password. A wrong password, an unknown name and a person who left get the
 * same answer for the same work (S24).
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

  /** Longer logins and passwords exist nowhere and are not worth hashing. */
  private static final int LONGEST_LOGIN = 64;

  private static final int LONGEST_PASSWORD = 256;

  private final People people;
  private final Credentials credentials;
  private final PasswordEncoder encoder;
  private final Throttle throttle;
  private final SignInEvents events;
  private final Clock clock;

  /** Made at the first sign-in: hashing takes as long as it should. */
  private final Supplier<String> nobodysHash;

  PasswordSignIn(
      People people,
      Credentials credentials,
      PasswordEncoder encoder,
      Throttle throttle,
      SignInEvents events,
      Clock clock) {
    this.people = people;
    this.credentials = credentials;
    this.encoder = encoder;
    this.throttle = throttle;
    this.events = events;
    this.clock = clock;
    this.nobodysHash = SingletonSupplier.of(() -> encoder.encode("nobody"));
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var login = login(attempt.getName());
    var address = Address.of((WebAuthenticationDetails) attempt.getDetails());
    try {
      throttle.take(login, address);
    } catch (TooManyTries e) {
      if (e.first()) {
        events.add(THROTTLED, login, address);
      }
      throw e;
    }
    var credential = credentials.find(login);
    var hash = credential.map(Credential::secretHash).orElse(nobodysHash.get());
    var right = matches((String) attempt.getCredentials(), hash);
    var person = people.find(login).filter(Person::active);
    if (!right || credential.isEmpty() || person.isEmpty()) {
      events.add(WRONG_PASSWORD, login, address);
      throw new BadCredentialsException("Wrong name or password");
    }
    throttle.giveBack(login, address);
    events.add(SIGNED_IN, login, address);
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(login, clock.instant(), credential.get().changedAt(), Set.of(Role.values())),
        null,
        List.of());
  }

  private boolean matches(String password, String hash) {
    return encoder.matches(password.length() > LONGEST_PASSWORD ? "" : password, hash);
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

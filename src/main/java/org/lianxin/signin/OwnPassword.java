package org.lianxin.signin;

import static org.lianxin.signin.SignInEventRows.Kind.THROTTLED;
import static org.lianxin.signin.SignInEventRows.Kind.WRONG_PASSWORD;

import java.util.Optional;
import java.util.function.Supplier;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Looks at a password that somebody typed, wherever he typed it: one count of wrong tries, one
 * record of them. A wrong password, an unknown name and a person who left get the same answer after
 * the same work.
 */
@Component
class OwnPassword {

  /** Longer ones exist nowhere and are not worth hashing. */
  private static final int LONGEST = 256;

  private final People people;
  private final CredentialRows credentials;
  private final PasswordEncoder encoder;
  private final Throttle throttle;
  private final SignInEventRows events;

  /** Made at the first sign-in: hashing takes as long as it should. */
  private final Supplier<String> nobodysHash;

  OwnPassword(
      People people,
      CredentialRows credentials,
      PasswordEncoder encoder,
      Throttle throttle,
      SignInEventRows events) {
    this.people = people;
    this.credentials = credentials;
    this.encoder = encoder;
    this.throttle = throttle;
    this.events = events;
    this.nobodysHash = SingletonSupplier.of(() -> encoder.encode("nobody"));
  }

  /**
   * The person's credential when the password is right. What is counted and recorded stays when the
   * caller's transaction is rolled back, as that of a refused signature is.
   *
   * @throws TooManyTries when nobody looked at the password
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<Credential> check(String login, String typed, String address) {
    try {
      throttle.take(login, address);
    } catch (TooManyTries e) {
      if (e.first()) {
        events.add(THROTTLED, login, address);
      }
      throw e;
    }
    var credential = credentials.find(login);
    var right = matches(typed, credential.map(Credential::secretHash).orElse(nobodysHash.get()));
    var here = people.find(login).filter(Person::active).isPresent();
    if (!right || credential.isEmpty() || !here) {
      events.add(WRONG_PASSWORD, login, address);
      return Optional.empty();
    }
    throttle.letIn(login, address);
    return credential;
  }

  private boolean matches(String typed, String hash) {
    return encoder.matches(typed.length() > LONGEST ? "" : typed, hash);
  }
}

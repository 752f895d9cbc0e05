package org.lianxin.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Sign-in of a program, which sends name and password of its person with every request. The first
 * of some minutes passes the sign-in of people, with its count of wrong tries and its record; for
 * the others a keyed hash of what was right is remembered, in memory alone. Requests that arrive
 * together wait for one look at the password. What the person may do is read again at each.
 */
@Component
class ProgramSignIn implements AuthenticationManager {

  /** How long a right password is not looked at again. */
  static final Duration REMEMBERED = Duration.ofMinutes(5);

  private static final int MOST = 1000;
  private static final String MAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final PasswordSignIn passwords;
  private final SecondFactor factor;
  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<String, Authentication> right = new ConcurrentHashMap<>();

  ProgramSignIn(PasswordSignIn passwords, SecondFactor factor, Clock clock) {
    this.passwords = passwords;
    this.factor = factor;
    this.clock = clock;
    var random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, MAC);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var print = print(attempt);
    var known = right.get(print);
    if (known != null && !isOld(known)) {
      return known;
    }
    right.values().removeIf(this::isOld);
    if (right.size() >= MOST) {
      right.clear();
    }
    return right.computeIfAbsent(print, unknown -> signedIn(attempt));
  }

  /** A program can't show a code: it calls as a person of whom none is asked. */
  private Authentication signedIn(Authentication attempt) {
    var signedIn = passwords.authenticate(attempt);
    if (factor.isAskedOfProgram(signedIn.getName())) {
      throw new FactorAsked();
    }
    return signedIn;
  }

  private boolean isOld(Authentication signedIn) {
    var since = ((SignedIn) signedIn.getPrincipal()).since();
    return !clock.instant().isBefore(since.plus(REMEMBERED));
  }

  /** Of who calls with which password from where. */
  private String print(Authentication attempt) {
    var address = Address.of((WebAuthenticationDetails) attempt.getDetails());
    var text = address + '\0' + attempt.getName() + '\0' + attempt.getCredentials();
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}

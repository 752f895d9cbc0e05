package org.lianxin.signin;

import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one password of everybody in the demonstration, shown on the sign-in page. It exists in the
 * profile {@code demo} only.
 */
@Component
@Profile("demo")
public class DemoPassword {

  static final String WORD = "Lianxin@2026";

  private static final LocalDateTime SINCE = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Supplier<String> hash;

  DemoPassword(PasswordEncoder encoder) {
    hash = SingletonSupplier.of(() -> encoder.encode(WORD));
  }

  /** The password itself, which everybody may know. */
  public String word() {
    return WORD;
  }

  Credential of(String login) {
    return new Credential(login, hash.get(), false, SINCE);
  }
}

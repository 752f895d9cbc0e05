package org.lianxin.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.lianxin.shared.Refusal;

/**
 * What a password must be: long and mixed, or a long sentence; nothing that a stranger would try
 * first (等保 8.1.4.1; rule strong-password).
 */
final class PasswordRules {

  static final int SHORTEST = 10;
  static final int SHORTEST_SENTENCE = 16;
  private static final int FEWEST_DIFFERENT = 5;

  /** BCrypt looks at no more. */
  private static final int MOST_BYTES = 72;

  /** Passwords that keep the other rules and stand at the top of every list of guesses. */
  private static final Set<String> COMMON =
      Set.of(
          "aa123456!@#",
          "abc@123456",
          "abcd@12345",
          "abcd1234!@#$",
          "admin@12345",
          "admin@123456",
          "administrator@1",
          "changeme@123",
          "huawei@1234",
          "huawei12#$",
          "iloveyou@1314",
          "lianxin@2026",
          "p@ssw0rd123",
          "p@ssw0rd1234",
          "p@ssword123",
          "passw0rd!23",
          "passw0rd@123",
          "password@123",
          "password@2026",
          "password1!",
          "password123!",
          "qaz@123456",
          "qazwsx@123",
          "qwe123!@#qwe",
          "qwer@12345",
          "qwer1234!@#$",
          "qwerty@123",
          "qwerty@12345",
          "welcome@123",
          "woaini@1314",
          "woaini@520",
          "zaq1@wsx2",
          "1qaz@wsx3edc",
          "1qaz2wsx3edc4rfv",
          "1234567890123456",
          "1234567812345678",
          "qwertyuiopasdfgh");

  private PasswordRules() {}

  /**
   * Refuses a password that breaks a rule, with the first rule broken.
   *
   * @throws Refusal naming the field {@code fresh} and the cure
   */
  static void check(String password, String login, String name) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw refusal("short", SHORTEST);
    }
    if (password.getBytes(UTF_8).length > MOST_BYTES) {
      throw refusal("long", MOST_BYTES);
    }
    if (length < SHORTEST_SENTENCE && !mixed(password)) {
      throw refusal("plain", SHORTEST_SENTENCE);
    }
    var lower = password.toLowerCase(Locale.ROOT);
    for (var own : List.of(login, name)) {
      if (!own.isBlank() && lower.contains(own.toLowerCase(Locale.ROOT))) {
        throw refusal("own");
      }
    }
    if (COMMON.contains(lower) || password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      throw refusal("common");
    }
  }

  private static boolean mixed(String password) {
    return any(password, Character::isUpperCase)
        && any(password, Character::isLowerCase)
        && any(password, Character::isDigit)
        && any(password, sign -> !Character.isLetterOrDigit(sign));
  }

  private static boolean any(String password, IntPredicate kind) {
    return password.codePoints().anyMatch(kind);
  }

  private static Refusal refusal(String rule, Object... values) {
    return Refusal.of("fresh", "signin.password." + rule, values);
  }
}

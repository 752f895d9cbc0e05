package org.lianxin.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lianxin.shared.Refusal;

/**
 * What a password must be: long and mixed, or a long sentence; nothing that a stranger would try
 * first (等保 8.1.4.1; rule strong-password).
 */
final class PasswordRules {

  static final int SHORTEST = 10;
  static final int SHORTEST_SENTENCE = 16;

  /** BCrypt looks at no more. */
  private static final int MOST_BYTES = 72;

  /** As many tries as it takes at least to guess it by habit, as zxcvbn counts them. */
  private static final double FEWEST_GUESSES = 1e9;

  /** Where passwords of this country begin; zxcvbn's lists are of English and of what leaked. */
  private static final List<String> COUNTRY =
      List.of("lianxin", "renda", "admin", "huawei", "woaini", "zhongguo", "qwe123", "1qaz@wsx");

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
    var own = Stream.of(login, name).filter(Predicate.not(String::isBlank)).toList();
    var lower = password.toLowerCase(Locale.ROOT);
    if (own.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(lower::contains)) {
      throw refusal("own");
    }
    if (new Zxcvbn().measure(password, COUNTRY).getGuesses() < FEWEST_GUESSES) {
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

package org.lianxin.voter;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianxin.shared.Sealer;
import org.springframework.stereotype.Component;

/**
 * A sum that a person does in his head and a program that sends forms blindly does not: it needs no
 * server but ours, no picture and no session, and stands for a form's token. One form is good for
 * one demand.
 */
@Component
class Challenges {

  /** How long somebody may write. */
  private static final Duration VALID = Duration.ofHours(6);

  private static final int NONCE_BYTES = 16;
  private static final int LARGEST = 9;
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<nonce>[0-9a-f]{32})\\.(?<one>\\d)\\.(?<other>\\d)\\.(?<until>\\d{1,12})\\.(?<mac>[\\w-]{43})");

  /**
   * A sum.
   *
   * @param one 1 to 9
   * @param other 1 to 9
   * @param token what the form sends back
   */
  record Challenge(int one, int other, String token) {}

  private final Sealer sealer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Challenges(Sealer sealer, Clock clock) {
    this.sealer = sealer;
    this.clock = clock;
  }

  Challenge fresh() {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var one = 1 + random.nextInt(LARGEST);
    var other = 1 + random.nextInt(LARGEST);
    var until = clock.instant().plus(VALID).getEpochSecond();
    var text = "%s.%d.%d.%d".formatted(HexFormat.of().formatHex(nonce), one, other, until);
    return new Challenge(one, other, text + "." + mac(text));
  }

  /**
   * The form's own key, when the answer is right and the sum is ours and not too old.
   *
   * @param answer as somebody typed it, in digits of any width
   */
  Optional<String> solved(String token, String answer) {
    var parts = TOKEN.matcher(token);
    if (!parts.matches()
        || !mac(token.substring(0, token.lastIndexOf('.'))).equals(parts.group("mac"))
        || clock.instant().getEpochSecond() > Long.parseLong(parts.group("until"))) {
      return Optional.empty();
    }
    var sum = Integer.parseInt(parts.group("one")) + Integer.parseInt(parts.group("other"));
    return digits(answer).equals(String.valueOf(sum))
        ? Optional.of(parts.group("nonce"))
        : Optional.empty();
  }

  private static String digits(String typed) {
    return typed
        .codePoints()
        .filter(Character::isDigit)
        .map(sign -> Character.digit(sign, 10))
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private String mac(String text) {
    return sealer.fingerprint("voter.challenge " + text);
  }
}

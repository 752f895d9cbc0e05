package org.lianxin.closedloop;

import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.lianxin.handling.Outcome;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The letters that a place puts on its replies: A to D mean different things in different places,
 * so they are only a mapping (rule outcome-not-letter).
 *
 * @param outcomeLetters the letter of each outcome, one capital
 */
@ConfigurationProperties("lianxin.closedloop")
public record OutcomeLetters(Map<Outcome, String> outcomeLetters) {

  private static final Pattern LETTER = Pattern.compile("[A-Z]");

  /** Refuses a scheme that leaves an outcome without a letter. */
  public OutcomeLetters {
    var missing = EnumSet.allOf(Outcome.class);
    missing.removeAll(
        outcomeLetters == null ? EnumSet.noneOf(Outcome.class) : outcomeLetters.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "lianxin.closedloop.outcome-letters names no letter for %s: add them."
              .formatted(missing));
    }
    outcomeLetters.forEach(OutcomeLetters::refuseUnlessLetter);
    outcomeLetters = Map.copyOf(outcomeLetters);
  }

  private static void refuseUnlessLetter(Outcome outcome, String letter) {
    if (!LETTER.matcher(letter).matches()) {
      throw new IllegalArgumentException(
          "lianxin.closedloop.outcome-letters.%s is %s: set one capital letter, A to Z."
              .formatted(outcome, letter));
    }
  }

  /** The letter of an outcome. */
  public String of(Outcome outcome) {
    return outcomeLetters.get(outcome);
  }
}

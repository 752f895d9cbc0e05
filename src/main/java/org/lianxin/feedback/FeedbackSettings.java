package org.lianxin.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the place decides about telling the voter.
 *
 * @param fewestTries how often a voter has to be tried before counting as unreachable, 1 to 9; no
 *     text names a number
 */
@ConfigurationProperties("lianxin.feedback")
public record FeedbackSettings(@DefaultValue("3") int fewestTries) {

  private static final int MOST = 9;

  /** Refuses a number that no rule can mean. */
  public FeedbackSettings {
    if (fewestTries < 1 || fewestTries > MOST) {
      throw new IllegalArgumentException(
          "lianxin.feedback.fewest-tries is %d: set a whole number from 1 to %d."
              .formatted(fewestTries, MOST));
    }
  }
}

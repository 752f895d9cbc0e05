package org.lianxin.routing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the place has decided where the sources leave it open or disagree.
 *
 * @param profile whose time limits hold
 * @param letterPolicy what becomes of a letter
 * @param arbitratedReturn which return of an order goes to the arbiter, counted from 1; those
 *     before it lead to another unit (rule arbitrated-return)
 * @param maxRehandlings how often a demand is handled again after a rating of dissatisfied, 0 to 9;
 *     then experts or a named person decide (rule bounded-rehandling)
 */
@ConfigurationProperties("lianxin.routing")
public record PolicySettings(
    @DefaultValue("SHANGHAI") LimitProfile profile,
    @DefaultValue("TO_PETITION") LetterPolicy letterPolicy,
    @DefaultValue("2") int arbitratedReturn,
    @DefaultValue("1") int maxRehandlings) {

  private static final int MOST = 9;

  /** Refuses numbers that no rule can mean. */
  public PolicySettings {
    refuseOutside("arbitrated-return", 1, arbitratedReturn);
    refuseOutside("max-rehandlings", 0, maxRehandlings);
  }

  private static void refuseOutside(String name, int least, int value) {
    if (value < least || value > MOST) {
      throw new IllegalArgumentException(
          "lianxin.routing.%s is %d: set a whole number from %d to %d."
              .formatted(name, value, least, MOST));
    }
  }
}

package org.lianxin.voter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a place allows voters who follow their demand. No text names these numbers; they are policy
 * defaults.
 *
 * @param additionsADay how often one demand may be added to in a day, 1 to 50
 * @param daysBetweenUrges how many days after an urge the next may follow, 1 to 60
 * @param daysToReminder how many days after a voter was told the result he is reminded to say what
 *     he thinks of it, 1 to 60
 */
@ConfigurationProperties("lianxin.voter")
record VoterSettings(
    @DefaultValue("5") int additionsADay,
    @DefaultValue("7") int daysBetweenUrges,
    @DefaultValue("7") int daysToReminder) {

  private static final int MOST_ADDITIONS = 50;
  private static final int MOST_DAYS = 60;

  /** Refuses numbers that would shut voters out or never come. */
  VoterSettings {
    check("additions-a-day", additionsADay, MOST_ADDITIONS);
    check("days-between-urges", daysBetweenUrges, MOST_DAYS);
    check("days-to-reminder", daysToReminder, MOST_DAYS);
  }

  private static void check(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "lianxin.voter.%s is %d: set a whole number from 1 to %d.".formatted(name, value, most));
    }
  }
}

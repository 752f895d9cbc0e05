package org.lianxin.supervision;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are chased; how hard, and how long after the due day, is in the decision {@code
 * escalation}.
 *
 * @param reminderPercent how much of a limit's working days has passed when it is first reminded
 *     of, 50 to 99 (rule ladder-of-reminders)
 * @param opensAt from when on a working day people are chased, in China
 * @param closesAt until when
 * @param urgesToTheResponsible how many times a deputy's urging of one limit reaches who has to
 *     meet it alone, 1 to 9; each further time it reaches one rung higher (rule urged-by-deputy)
 */
@ConfigurationProperties("lianxin.supervision")
public record SupervisionSettings(
    @DefaultValue("80") int reminderPercent,
    @DefaultValue("09:00") LocalTime opensAt,
    @DefaultValue("18:00") LocalTime closesAt,
    @DefaultValue("2") int urgesToTheResponsible) {

  private static final int LEAST = 50;
  private static final int MOST = 99;
  private static final int MOST_URGES = 9;

  /** Refuses a reminder that comes too early or on the due day, and an office that never opens. */
  public SupervisionSettings {
    if (reminderPercent < LEAST || reminderPercent > MOST) {
      throw new IllegalArgumentException(
          "lianxin.supervision.reminder-percent is %d: set a whole number from %d to %d."
              .formatted(reminderPercent, LEAST, MOST));
    }
    if (urgesToTheResponsible < 1 || urgesToTheResponsible > MOST_URGES) {
      throw new IllegalArgumentException(
          "lianxin.supervision.urges-to-the-responsible is %d: set a whole number from 1 to %d."
              .formatted(urgesToTheResponsible, MOST_URGES));
    }
    if (!opensAt.isBefore(closesAt)) {
      throw new IllegalArgumentException(
          "lianxin.supervision.opens-at is %s: set a time before closes-at, %s."
              .formatted(opensAt, closesAt));
    }
  }
}

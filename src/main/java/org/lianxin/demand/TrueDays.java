package org.lianxin.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * 时间真实: a day that somebody gives for what he did lies neither ahead nor before the act that it
 * follows (rule true-days).
 */
@Component
public class TrueDays {

  private final Clock clock;

  TrueDays(Clock clock) {
    this.clock = clock;
  }

  /**
   * Refuses a day that can't be.
   *
   * @param field that holds the day
   * @param earliest the day of the act that it follows
   * @param act that act's name, a key of {@code messages/*.properties}
   */
  public void check(String field, LocalDate day, LocalDate earliest, String act) {
    fault(field, day, earliest, act, LocalDate.now(clock))
        .ifPresent(
            reason -> {
              throw new Refusal(List.of(reason));
            });
  }

  /** Why the day can't be, as seen today; empty when it can. */
  public static Optional<Reason> fault(
      String field, LocalDate day, LocalDate earliest, String act, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.of(Reason.of(field, "demand.day.ahead", day.toString(), today.toString()));
    }
    if (day.isBefore(earliest)) {
      return Optional.of(
          Reason.of(
              field,
              "demand.day.too-early",
              day.toString(),
              new DefaultMessageSourceResolvable(act),
              earliest.toString()));
    }
    return Optional.empty();
  }
}

package org.lianxin.routing;

import java.util.Optional;
import org.lianxin.calendar.Limit;

/**
 * 法定最长期限: how long the law allows in all, whatever is granted here (rule legal-outer-limit).
 *
 * @param limit how long, from the limit's own start
 * @param source the law's article
 */
public record OuterLimit(Limit limit, String source) {

  private static final int MONTHS_OF_A_REPLY = 6;
  private static final int DAYS_OF_A_PETITION = 60 + 30;

  /** The law's longest time for what has to be done within a limit of this kind, if it has one. */
  public static Optional<OuterLimit> of(LimitKind kind) {
    return switch (kind) {
      case REPLY -> Optional.of(new OuterLimit(Limit.months(MONTHS_OF_A_REPLY), "《代表法》第五十一条"));
      case PETITION_HANDLING ->
          Optional.of(new OuterLimit(Limit.days(DAYS_OF_A_PETITION), "《信访工作条例》第三十四条"));
      default -> Optional.empty();
    };
  }
}

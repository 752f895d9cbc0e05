package org.lianxin.feedback;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.demand.TellingWay;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;

/** What holds of every word passed on. */
final class TellingRules {

  private static final List<TellingWay> TO_A_DEPUTY =
      List.of(TellingWay.IN_PERSON, TellingWay.PHONE, TellingWay.LETTER, TellingWay.MESSAGE);

  private TellingRules() {}

  /** A deputy is told in person or by a message of some kind, not by a notice. */
  static void requireDeputyCanBeTold(TellingWay way) {
    if (!TO_A_DEPUTY.contains(way)) {
      throw Refusal.of("way", "feedback.relay.way-unfit");
    }
  }

  /** What was told was told by today. */
  static List<Reason> reasonsAgainst(LocalDate toldOn, LocalDate today) {
    return toldOn.isAfter(today)
        ? List.of(Reason.of("toldOn", "feedback.telling.in-future", today))
        : List.of();
  }
}

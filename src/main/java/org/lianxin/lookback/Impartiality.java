package org.lianxin.lookback;

import java.util.List;
import java.util.stream.Stream;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.handling.Orders;
import org.lianxin.shared.Refusal;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.stereotype.Component;

/**
 * Nobody looks back on his own work (rule looked-back-by-others): neither who belongs to a unit of
 * the case's order, nor whoever by the record handled, reviewed, signed or struck it off, nor for
 * whom somebody did.
 */
@Component
class Impartiality {

  /** The entries of the timeline by those who handled and closed a case. */
  private static final List<String> OWN_WORK = List.of("handling.", "closedloop.");

  private final ConflictOfInterest conflicts;
  private final Demands demands;
  private final Orders orders;
  private final CaseTimeline timeline;

  Impartiality(
      ConflictOfInterest conflicts, Demands demands, Orders orders, CaseTimeline timeline) {
    this.conflicts = conflicts;
    this.demands = demands;
    this.orders = orders;
    this.timeline = timeline;
  }

  /**
   * Refuses somebody who would judge his own work.
   *
   * @throws Refusal when the person belongs to the unit, or has worked on the case
   */
  void check(String caseNo, String login) {
    var answeredBy = demands.get(caseNo).leadCase().orElse(caseNo);
    var isOfTheUnit =
        orders.of(answeredBy).stream()
            .flatMap(order -> order.units().stream())
            .distinct()
            .anyMatch(unit -> conflicts.exists(login, unit));
    if (isOfTheUnit) {
      throw Refusal.of("", "lookback.check.own-house");
    }
    if (Stream.of(caseNo, answeredBy).distinct().anyMatch(one -> hasWorkedOn(one, login))) {
      throw Refusal.of("", "lookback.check.own-work");
    }
  }

  private boolean hasWorkedOn(String caseNo, String login) {
    return timeline.of(caseNo).stream()
        .filter(entry -> OWN_WORK.stream().anyMatch(entry.code()::startsWith))
        .anyMatch(entry -> login.equals(entry.actor()) || login.equals(entry.standingFor()));
  }
}

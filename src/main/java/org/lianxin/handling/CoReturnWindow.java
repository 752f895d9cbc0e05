package org.lianxin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Until when one of the other units of an order may return its part: as long as a lead has for its
 * order, counted from the day on which it was asked. It is a right and no duty, so nobody is chased
 * about it (rule right-not-duty).
 */
@Component
class CoReturnWindow {

  private static final String FIELD = "decision";

  private final CoOpinions opinions;
  private final Demands demands;
  private final Deadlines deadlines;
  private final Routing routing;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CoReturnWindow(
      CoOpinions opinions,
      Demands demands,
      Deadlines deadlines,
      Routing routing,
      WorkingCalendar calendar,
      Clock clock) {
    this.opinions = opinions;
    this.demands = demands;
    this.deadlines = deadlines;
    this.routing = routing;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Why the unit may not return its part, or empty when it may.
   *
   * @return a sentence at the decision
   */
  Optional<Refusal> objection(String caseNo, CoUnitEntity coUnit) {
    if (coUnit.isSettled()) {
      return Optional.of(Refusal.of(FIELD, "handling.co-return.settled"));
    }
    if (opinions.isSentBack(caseNo, coUnit)) {
      return Optional.of(Refusal.of(FIELD, "handling.co-return.answered"));
    }
    return lastDay(caseNo, coUnit)
        .filter(day -> LocalDate.now(clock).isAfter(day))
        .map(day -> Refusal.of(FIELD, "handling.co-return.window-over", day.toString()));
  }

  /** The last day, as far as the calendar is published; empty before the unit was asked. */
  Optional<LocalDate> lastDay(String caseNo, CoUnitEntity coUnit) {
    var demand = demands.get(caseNo);
    var window = routing.limit(LimitKind.RETURN_WINDOW, demand.urgency()).limit();
    return deadlines
        .find(caseNo, LimitKind.CO_OPINION, coUnit.unit())
        .map(Deadline::startedOn)
        .map(asked -> calendar.provisional(asked, window, demand.area()).day());
  }
}

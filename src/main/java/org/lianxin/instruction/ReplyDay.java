package org.lianxin.instruction;

import java.time.Clock;
import java.time.LocalDate;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Demand;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Component;

/** The day by which an instruction wants the reply: sooner than the policy's, never later. */
@Component
class ReplyDay {

  private static final String FIELD = "replyBy";

  private final Routing routing;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ReplyDay(Routing routing, WorkingCalendar calendar, Clock clock) {
    this.routing = routing;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The last day that the policy allows, as far as the calendar is published.
   *
   * @param demand the demand that would be assigned today
   */
  LocalDate latest(Demand demand) {
    var limit = routing.limit(LimitKind.REPLY, demand.urgency()).limit();
    return calendar.provisional(LocalDate.now(clock), limit, demand.area()).day();
  }

  /** Refuses a day that is over, or later than the policy allows; null when no day is wanted. */
  void check(Demand demand, LocalDate day) {
    if (day == null) {
      return;
    }
    if (!day.isAfter(LocalDate.now(clock))) {
      throw Refusal.of(FIELD, "instruction.day-over");
    }
    if (day.isAfter(latest(demand))) {
      throw Refusal.of(FIELD, "instruction.day-too-late", latest(demand).toString());
    }
  }
}

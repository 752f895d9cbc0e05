package org.lianxin.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * The time in which a petitioner or an organ may claim a right. What was posted in time may come
 * later; the section waits for it ({@link LimitKind#PETITION_POST}; rule posted-in-time).
 */
@Component
class RightsPeriod {

  private final Deadlines deadlines;
  private final Demands demands;
  private final Routing routing;
  private final WorkingCalendar calendar;
  private final Clock clock;

  RightsPeriod(
      Deadlines deadlines,
      Demands demands,
      Routing routing,
      WorkingCalendar calendar,
      Clock clock) {
    this.deadlines = deadlines;
    this.demands = demands;
    this.routing = routing;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Until when a claim can be registered: the post's days after the last day of the time, or after
   * today when that has passed, so that nobody loses a right by our delay.
   */
  Instant registerUntil(String caseNo, LimitKind kind) {
    var today = LocalDate.now(clock);
    var last = limit(caseNo, kind).dueOn();
    return calendar
        .provisional(
            last.isBefore(today) ? today : last,
            routing.limit(LimitKind.PETITION_POST).limit(),
            demands.get(caseNo).area())
        .end();
  }

  /** Refuses a claim that was made after the last day. */
  void refuseLate(String field, LocalDate claimed, LocalDate last, LimitKind kind) {
    if (claimed.isAfter(last)) {
      throw Refusal.of(
          field,
          "petition.too-late",
          claimed.toString(),
          last.toString(),
          routing.limit(kind).source());
    }
  }

  /** The last day of a time of this kind that begins on this day. */
  LocalDate last(String caseNo, LocalDate start, LimitKind kind) {
    return calendar
        .provisional(start, routing.limit(kind).limit(), demands.get(caseNo).area())
        .day();
  }

  /**
   * The time that runs or ran last.
   *
   * @throws IllegalStateException when there was none
   */
  Deadline limit(String caseNo, LimitKind kind) {
    return deadlines
        .find(caseNo, kind)
        .orElseThrow(() -> new IllegalStateException("%s: no %s runs".formatted(caseNo, kind)));
  }
}

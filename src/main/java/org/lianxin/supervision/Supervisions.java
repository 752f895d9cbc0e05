package org.lianxin.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办: what a supervisor answers who was called on. The ladder goes on meanwhile. */
@Service
@Transactional
class Supervisions {

  private final SupervisionOrderTable orders;
  private final CaseTimeline timeline;
  private final Clock clock;

  Supervisions(SupervisionOrderTable orders, CaseTimeline timeline, Clock clock) {
    this.orders = orders;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** The order about this limit that waits for the supervisor's answer. */
  @Transactional(readOnly = true)
  SupervisionOrderEntity open(Deadline deadline) {
    return orders.findByDeadlineIdAndEndedAtIsNull(deadline.id()).orElseThrow();
  }

  /**
   * Keeps what the supervisor answers.
   *
   * @throws Refusal when the day to be done by is missing or past
   */
  void answer(Deadline deadline, SupervisionAnswer answer, String by) {
    var today = LocalDate.now(clock);
    Rule.check(
        List.of(SupervisionAnswer::namesTheDay, asked -> asked.leavesTimeFrom(today)), answer);
    open(deadline).answer(answer, by, LocalDateTime.now(clock));
    timeline.record(deadline.caseNo(), by, answer.timelineCode(), answer.timelineValues());
  }
}

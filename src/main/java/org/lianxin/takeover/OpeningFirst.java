package org.lianxin.takeover;

import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Deadlines;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * 启用日期 comes before the rows that still run, whose limits count from days long past (rule
 * opening-before-old). Where a case is late already the office works here and can't choose one any
 * more; what is late then is late.
 */
@Component
class OpeningFirst {

  private final WorkingCalendar calendar;
  private final Deadlines deadlines;

  OpeningFirst(WorkingCalendar calendar, Deadlines deadlines) {
    this.calendar = calendar;
    this.deadlines = deadlines;
  }

  /**
   * Refuses rows that still run as long as an opening day can be chosen and is not.
   *
   * @param running how many there are
   * @throws Refusal at {@code opening}
   */
  void check(int running) {
    if (running > 0 && calendar.opening().isEmpty() && !deadlines.isAnyLate()) {
      throw Refusal.of("opening", "takeover.opening-first", String.valueOf(running));
    }
  }
}

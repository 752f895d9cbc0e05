package org.lianxin.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;
import org.lianxin.calendar.HolidaysChanged;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the count of working days in the database as the calendar of the nation has them, from the
 * first year that it knows to the end of next year; a year without its notice by the usual week.
 */
@Component
class WorkingDays {

  private static final Limit ONE = Limit.workingDays(1);

  private final WorkingDayRows rows;
  private final WorkingCalendar calendar;
  private final TransactionTemplate transaction;
  private final Clock clock;

  private volatile LocalDate last = LocalDate.MIN;

  WorkingDays(
      WorkingDayRows rows, WorkingCalendar calendar, TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.calendar = calendar;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Another node that does the same at this moment writes the same: the database takes the rows of
   * one of them and refuses the other's, as doubles or as a deadlock, and neither may keep a node
   * from starting.
   */
  @EventListener({HolidaysChanged.class, ApplicationReadyEvent.class})
  void count() {
    try {
      transaction.executeWithoutResult(status -> write());
    } catch (DuplicateKeyException | PessimisticLockingFailureException others) {
      // They are there.
    }
  }

  /** Sees to it that this day is counted, however long the application has been running. */
  void reach(LocalDate day) {
    if (day.isAfter(last)) {
      count();
    }
  }

  private void write() {
    var today = LocalDate.now(clock);
    var first = LocalDate.of(calendar.years().stream().findFirst().orElse(today.getYear()), 1, 1);
    var end = LocalDate.of(today.getYear() + 1, 12, 31);
    var days = new TreeMap<LocalDate, Integer>();
    int worked = 0;
    var next = first.minusDays(1);
    for (var day = first; !day.isAfter(end); day = day.plusDays(1)) {
      if (!next.isAfter(day.minusDays(1))) {
        next = calendar.provisional(next, ONE, WorkingCalendar.NATION).day();
      }
      worked += day.equals(next) ? 1 : 0;
      days.put(day, worked);
    }
    if (!rows.all().equals(days)) {
      rows.replace(days);
    }
    last = end;
  }
}

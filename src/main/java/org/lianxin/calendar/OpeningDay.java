package org.lianxin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 启用日期: an office enters its people, tries the product and enters old cases before it begins;
 * nothing is late until then (rule opening-day). Once the day has come it stands: moved, it would
 * hide what is late.
 */
@Component
public class OpeningDay {

  /** How far ahead it may lie: a default of ours, so that a mistyped year shows. */
  static final int MOST_DAYS = 183;

  private final HolidayRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpeningDay(HolidayRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Chooses the day; all limits that run are counted again.
   *
   * @param day the first day on which something may be late; null takes the choice back
   * @param by the login of who chooses
   * @throws Refusal when the day chosen before has come, or this one is past or far away
   */
  @Transactional
  public void choose(LocalDate day, String by) {
    rows.lock();
    var today = LocalDate.now(clock);
    var before = rows.opening();
    if (before.filter(chosen -> !chosen.isAfter(today)).isPresent()) {
      throw Refusal.of("day", "calendar.opening.stands", before.get().toString());
    }
    if (day != null && (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS)))) {
      throw Refusal.of(
          "day", "calendar.opening.range", today.toString(), today.plusDays(MOST_DAYS).toString());
    }
    rows.addOpening(day, by);
    events.publishEvent(new HolidaysChanged());
  }
}

package org.lianxin.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days that areas rest or work on their own account, kept by an administrator. */
@Component
public class LocalDays {

  private static final int NAME_LENGTH = 60;
  private static final int SOURCE_LENGTH = 200;

  private final HolidayRows rows;
  private final ApplicationEventPublisher events;

  LocalDays(HolidayRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  /** Every local day, by area and date. */
  public List<LocalDay> all() {
    return rows.localDays();
  }

  /**
   * Adds a day, in the place of the area's own for the same date.
   *
   * @throws Refusal when the area's code is none or the whole country's, or name or source is
   *     missing or too long
   */
  @Transactional
  public void put(LocalDay day) {
    var reasons = new ArrayList<Reason>();
    if (!Holidays.isArea(day.area()) || WorkingCalendar.NATION.equals(day.area())) {
      reasons.add(Reason.of("area", "calendar.area.unreadable", day.area()));
    }
    if (day.name().isBlank() || day.name().length() > NAME_LENGTH) {
      reasons.add(Reason.of("name", "calendar.local.name", String.valueOf(NAME_LENGTH)));
    }
    if (day.source().isBlank() || day.source().length() > SOURCE_LENGTH) {
      reasons.add(Reason.of("source", "calendar.local.source", String.valueOf(SOURCE_LENGTH)));
    }
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    rows.lock();
    rows.replace(day);
    events.publishEvent(new HolidaysChanged());
  }

  /**
   * Takes a day back.
   *
   * @throws Refusal when the area has none of its own on this date
   */
  @Transactional
  public void remove(String area, LocalDate date) {
    rows.lock();
    if (!rows.remove(area, date)) {
      throw Refusal.of("date", "calendar.local.unknown", area, date.toString());
    }
    events.publishEvent(new HolidaysChanged());
  }
}

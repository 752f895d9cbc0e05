package org.lianxin.calendar;

import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads a year's holidays from a file of the holiday-cn format (github.com/NateScarlet/holiday-cn):
 * {@code {"year": 2026, "papers": ["https://…"], "days": [{"name": "元旦", "date": "2026-01-01",
 * "isOffDay": true}, …]}}, where a day with {@code "isOffDay": false} is worked. All or nothing;
 * the same file again changes nothing; another file for a year takes the place of the first.
 */
@Component
public class HolidayImport {

  /**
   * What an import did.
   *
   * @param year the year
   * @param days how many days its list has
   * @param changed false when the same list was loaded before
   */
  public record Result(int year, int days, boolean changed) {}

  private final HolidayRows rows;
  private final ApplicationEventPublisher events;

  HolidayImport(HolidayRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  /**
   * Loads one file.
   *
   * @param json the file's text
   * @throws Refusal with a reason for each fault, naming the row
   */
  @Transactional
  public Result load(String json) {
    var notice = HolidayFile.read(json);
    rows.lock();
    boolean changed = rows.notice(notice.year()).filter(notice::equals).isEmpty();
    if (changed) {
      rows.replace(notice);
      events.publishEvent(new HolidaysChanged());
    }
    return new Result(notice.year(), notice.days().size(), changed);
  }
}

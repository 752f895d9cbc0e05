package org.lianxin.calendar;

import java.time.DayOfWeek;
import java.util.List;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads a year's holidays from the words of the State Council's notice, or from a file of the
 * holiday-cn format (github.com/NateScarlet/holiday-cn): {@code {"year": 2026, "papers":
 * ["https://…"], "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}, …]}}, where a day
 * with {@code "isOffDay": false} is worked. All or nothing; the same file again changes nothing;
 * another file for a year takes the place of the first.
 */
@Component
@Transactional
public class HolidayImport {

  /**
   * What an import did.
   *
   * @param year the year
   * @param days how many days its list has
   * @param changed false when the same list was loaded before
   */
  public record Result(int year, int days, boolean changed) {}

  /**
   * What a text says, before it is loaded.
   *
   * @param source where it was published
   * @param days the days it takes out of the usual week, by date
   * @param doubtful those of them that change nothing: worked on a weekday, as it would be anyway
   */
  public record Draft(int year, String source, List<Holiday> days, List<Holiday> doubtful) {}

  /** Characters; a notice has a thousand. */
  private static final int LONGEST = 100_000;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final HolidayRows rows;
  private final ApplicationEventPublisher events;

  HolidayImport(HolidayRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  /**
   * Reads a text, and changes nothing.
   *
   * @param text a file's, or a notice's as it is published
   * @param source where the notice was published; a file says it itself
   * @throws Refusal with a reason for each fault, naming the row or the words
   */
  public Draft examine(String text, String source) {
    if (text.length() > LONGEST) {
      throw Refusal.of("text", "calendar.notice.too-long");
    }
    var notice = read(text, source);
    return new Draft(
        notice.year(),
        notice.source(),
        notice.days(),
        notice.days().stream().filter(HolidayImport::changesNothing).toList());
  }

  private static HolidayNotice read(String text, String source) {
    var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return plain.stripLeading().startsWith("{")
        ? HolidayFile.read(plain)
        : NoticeText.read(plain, source);
  }

  private static boolean changesNothing(Holiday day) {
    return day.kind() == DayKind.MAKE_UP
        && day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  /** Loads one file's text. */
  public Result load(String json) {
    return load(json, "");
  }

  /** Loads what {@link #examine} reads. */
  public Result load(String text, String source) {
    var notice = read(text, source);
    rows.lock();
    boolean changed = rows.notice(notice.year()).filter(notice::equals).isEmpty();
    if (changed) {
      rows.replace(notice);
      events.publishEvent(new HolidaysChanged());
    }
    return new Result(notice.year(), notice.days().size(), changed);
  }
}

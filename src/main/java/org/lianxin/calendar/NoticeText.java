package org.lianxin.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;

/**
 * The words of the State Council's notice 关于…年部分节假日安排的通知 being read: a line for each festival, such
 * as 二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。 What the notice says
 * twice, a date and its weekday, a period and its length, has to agree; all faults are told at
 * once.
 */
final class NoticeText {

  private static final String DAY =
      "(?:(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月)?(?<day>\\d{1,2})日(?:\\((?<about>[^)]*)\\))?";

  /** A line may break anywhere in what was copied. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private static final Pattern DATE = Pattern.compile(DAY);
  private static final Pattern NOTHING_BUT_DATES =
      Pattern.compile("(?:[、至到和]|" + DAY.replaceAll("\\?<\\w+>", "?:") + ")+");
  private static final Pattern TITLE = Pattern.compile("(\\d{4})年(?:部分)?节假日");
  private static final Pattern NUMBER =
      Pattern.compile("国办发(?:明电)?[\u3014\\[(]\\d{4}[\u3015\\])]\\d+号");
  private static final Pattern FESTIVAL = Pattern.compile("[一二三四五六七八九十]+、([\\p{IsHan}、]{2,20}?):");
  private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
  private static final Pattern LENGTH = Pattern.compile("(?:共|放假)(\\d+)天");
  private static final Pattern CLAUSE_END = Pattern.compile("[,。;]");
  private static final String WEEKDAYS = "一二三四五六日";

  private final int year;
  private final List<Reason> reasons = new ArrayList<>();
  private final TreeMap<LocalDate, Holiday> days = new TreeMap<>();

  private NoticeText(int year) {
    this.year = year;
  }

  /**
   * The notice.
   *
   * @param source where it is published; empty for the notice's own number
   * @throws Refusal with a reason for each fault, naming the words
   */
  static HolidayNotice read(String text, String source) {
    var plain = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    var title =
        first(TITLE, plain).orElseThrow(() -> Refusal.of("text", "calendar.notice.no-year"));
    var notice = new NoticeText(Integer.parseInt(title.group(1)));
    notice.festivals(plain);
    if (notice.days.isEmpty()) {
      throw Refusal.of("text", "calendar.notice.no-days");
    }
    HolidayFile.requireAllFestivals(notice.days.values(), notice.reasons);
    var from = source.isBlank() ? first(NUMBER, plain).map(MatchResult::group).orElse("") : source;
    if (from.isBlank()) {
      notice.refuse("calendar.notice.no-source");
    }
    if (!notice.reasons.isEmpty()) {
      throw new Refusal(notice.reasons);
    }
    return new HolidayNotice(notice.year, from.strip(), List.copyOf(notice.days.values()));
  }

  private void festivals(String text) {
    var found = FESTIVAL.matcher(text).results().toList();
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
      festival(found.get(i).group(1), text.substring(found.get(i).end(), end));
    }
  }

  /** Clause by clause: the dates before 放假 are off, those before 上班 are worked. */
  private void festival(String name, String words) {
    int month = 0;
    var dates = new ArrayList<LocalDate>();
    int off = 0;
    for (var clause : CLAUSE_END.split(words)) {
      var found = dates(clause, month);
      if (!found.isEmpty()) {
        month = last(found).getMonthValue();
      }
      dates.addAll(found);
      if (clause.contains("放假")) {
        off = lay(name, period(clause, found), DayKind.OFF);
      } else if (clause.contains("上班")) {
        lay(name, dates, DayKind.MAKE_UP);
      }
      requireLength(clause, off);
      if (!NOTHING_BUT_DATES.matcher(clause).matches()) {
        dates.clear();
      }
    }
  }

  private List<LocalDate> dates(String clause, int monthBefore) {
    var dates = new ArrayList<LocalDate>();
    int month = monthBefore;
    for (var found = DATE.matcher(clause); found.find(); ) {
      if (found.group("month") != null) {
        month = Integer.parseInt(found.group("month"));
      }
      date(found.group("year"), month, Integer.parseInt(found.group("day")), found.group())
          .ifPresent(
              date -> {
                dates.add(date);
                requireWeekday(date, found.group("about"), found.group());
              });
    }
    return dates;
  }

  /** A December without a year belongs to the New Year after it. */
  private Optional<LocalDate> date(String written, int month, int day, String words) {
    int usual = month == Month.DECEMBER.getValue() ? year - 1 : year;
    try {
      return Optional.of(
          LocalDate.of(written == null ? usual : Integer.parseInt(written), month, day));
    } catch (DateTimeException e) {
      refuse("calendar.notice.date", words);
      return Optional.empty();
    }
  }

  private void requireWeekday(LocalDate date, String about, String words) {
    if (about == null) {
      return;
    }
    first(WEEKDAY, about)
        .map(found -> found.group(1).replace('天', '日'))
        .filter(said -> WEEKDAYS.indexOf(said) + 1 != date.getDayOfWeek().getValue())
        .ifPresent(
            said ->
                refuse(
                    "calendar.notice.weekday",
                    words,
                    date.toString(),
                    "周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1)));
  }

  private List<LocalDate> period(String clause, List<LocalDate> ends) {
    if (ends.size() != 2 || !clause.matches(".*日(?:\\([^)]*\\))?[至到].*")) {
      return ends;
    }
    if (ends.get(1).isBefore(ends.get(0)) || ends.get(0).plusMonths(1).isBefore(ends.get(1))) {
      refuse("calendar.notice.period", clause);
      return ends;
    }
    return ends.get(0).datesUntil(ends.get(1).plusDays(1)).toList();
  }

  private int lay(String name, List<LocalDate> dates, DayKind kind) {
    for (var date : dates) {
      if (days.putIfAbsent(date, new Holiday(date, kind, name)) != null) {
        refuse("calendar.notice.twice", date.toString());
      }
    }
    return dates.size();
  }

  private void requireLength(String clause, int off) {
    first(LENGTH, clause)
        .filter(said -> Integer.parseInt(said.group(1)) != off)
        .ifPresent(said -> refuse("calendar.notice.length", clause, String.valueOf(off)));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static Optional<MatchResult> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst();
  }

  private void refuse(String code, Object... values) {
    reasons.add(Reason.of("text", code, values));
  }
}

package org.lianxin.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lianxin.calendar.DueDate.Kind;
import org.lianxin.calendar.DueDate.Step;

/** One limit being counted day by day, and the record of it. */
final class Counting {

  /** From this day of December the next year's notice has moved days, in 2007, 2011 and 2018. */
  private static final int NOTICE_REACHES_BACK_TO = 25;

  private final Holidays holidays;
  private final String area;
  private final List<Pause> pauses;
  private final List<Step> steps = new ArrayList<>();
  private LocalDate day;

  Counting(Holidays holidays, String area, List<Pause> pauses, LocalDate start) {
    this.holidays = holidays;
    this.area = area;
    this.pauses = pauses;
    this.day = start;
    note(Kind.START);
  }

  LocalDate finish(Limit limit) {
    switch (limit.unit()) {
      case WD -> workingDays(limit.amount());
      case D -> period(Period.ofDays(limit.amount()));
      case M -> period(Period.ofMonths(limit.amount()));
    }
    noteWhatMayStillMove();
    return day;
  }

  List<Step> steps() {
    return steps;
  }

  private void workingDays(int amount) {
    int count = 0;
    while (count < amount) {
      day = day.plusDays(1);
      if (!passed()) {
        count++;
        note(isMakeUp() ? Kind.COUNTED_MAKE_UP : Kind.COUNTED, count);
      }
    }
  }

  private void period(Period period) {
    var last = day.plus(period);
    for (day = day.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (isPaused()) {
        holidays.require(day.getYear());
        note(Kind.PAUSED);
        last = last.plusDays(1);
      }
    }
    day = last;
    holidays.require(day.getYear());
    note(isMakeUp() ? Kind.LAST_MAKE_UP : Kind.LAST);
    boolean rolled = false;
    while (passed()) {
      day = day.plusDays(1);
      rolled = true;
    }
    if (rolled) {
      note(Kind.ROLLED);
    }
  }

  /** Whether nothing can end on this day, with the reason noted. */
  private boolean passed() {
    boolean works = holidays.isWorkingDay(day, area);
    if (isPaused()) {
      note(Kind.PAUSED);
      return true;
    }
    if (!works) {
      note(restKind());
    }
    return !works;
  }

  private boolean isPaused() {
    return pauses.stream().anyMatch(pause -> pause.contains(day));
  }

  private boolean isMakeUp() {
    return holidays.on(day, area).filter(listed -> listed.kind() == DayKind.MAKE_UP).isPresent();
  }

  private Kind restKind() {
    if (holidays.on(day, area).isPresent()) {
      return Kind.HOLIDAY;
    }
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> Kind.SATURDAY;
      default -> Kind.SUNDAY;
    };
  }

  /** The years on the way that nobody has published, and the next one when it may reach back. */
  private void noteWhatMayStillMove() {
    var last = reachesIntoNextNotice() ? day.getYear() + 1 : day.getYear();
    IntStream.rangeClosed(steps.get(0).date().getYear(), last)
        .filter(year -> !holidays.knows(year))
        .mapToObj(year -> new Step(day, Kind.PROVISIONAL, 0, String.valueOf(year)))
        .forEach(steps::add);
  }

  private boolean reachesIntoNextNotice() {
    return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= NOTICE_REACHES_BACK_TO;
  }

  private void note(Kind kind) {
    note(kind, 0);
  }

  private void note(Kind kind, int count) {
    steps.add(new Step(day, kind, count, holidays.on(day, area).map(Holiday::name).orElse("")));
  }
}

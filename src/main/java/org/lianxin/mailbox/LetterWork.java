package org.lianxin.mailbox;

import java.time.Instant;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.shared.Doers;
import org.springframework.stereotype.Component;

/**
 * What the two tasks with letters have in common: whoever keeps the box does them, by the next
 * working day after it was opened (our default; the text says in time).
 */
@Component
class LetterWork {

  private final BoxWeeks weeks;
  private final BoxKeepers keepers;
  private final OpeningDays days;
  private final WorkingCalendar calendar;

  LetterWork(BoxWeeks weeks, BoxKeepers keepers, OpeningDays days, WorkingCalendar calendar) {
    this.weeks = weeks;
    this.keepers = keepers;
    this.days = days;
    this.calendar = calendar;
  }

  Doers doers(String number) {
    return keepers.doers(weeks.box(weeks.get(number)));
  }

  Optional<Instant> due(String number) {
    var week = weeks.get(number);
    var opened = week.openedAt().toLocalDate();
    return Optional.of(calendar.endOf(days.after(opened, weeks.box(week).area())));
  }

  String about(String number) {
    return BoxSubjects.title(weeks.box(weeks.get(number)));
  }
}

package org.lianxin.duty;

import java.util.Optional;
import org.lianxin.directory.Words;
import org.lianxin.shared.Subject;
import org.lianxin.shared.SubjectKind;
import org.springframework.stereotype.Component;

/** A deputy's year, and the quarter of a group, as notices name them. */
@Component
class DutyReminderSubjects implements SubjectKind {

  private final DutyReminderRows rows;
  private final Words words;

  DutyReminderSubjects(DutyReminderRows rows, Words words) {
    this.rows = rows;
    this.words = words;
  }

  @Override
  public Optional<Subject> find(String number) {
    return id(number).flatMap(rows::find).map(this::subject);
  }

  private static Optional<Long> id(String number) {
    try {
      return number.startsWith(DutyReminder.PREFIX)
          ? Optional.of(Long.valueOf(number.substring(DutyReminder.PREFIX.length())))
          : Optional.empty();
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private Subject subject(DutyReminder reminder) {
    var year = reminder.quarter().year();
    var quarter = reminder.quarter().number();
    return reminder.isOfGroup()
        ? new Subject(
            words.text(
                "duty.reminder.group",
                words.body(reminder.told()),
                String.valueOf(year),
                String.valueOf(quarter)),
            "/duties?year=%d&quarter=%d".formatted(year, quarter))
        : new Subject(
            words.text("duty.reminder", words.person(reminder.told()), String.valueOf(year)),
            "/duties/%s?year=%d".formatted(reminder.told(), year));
  }
}

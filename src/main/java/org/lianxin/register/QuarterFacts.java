package org.lianxin.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Words;
import org.lianxin.shared.FactList;
import org.springframework.stereotype.Component;

/** What the two forms of a quarter's list show first, and by when each is due. */
@Component
class QuarterFacts {

  private final QuarterLists lists;
  private final QuarterSubjects subjects;
  private final RegisterGroups groups;
  private final WorkingCalendar calendar;
  private final Words words;

  QuarterFacts(
      QuarterLists lists,
      QuarterSubjects subjects,
      RegisterGroups groups,
      WorkingCalendar calendar,
      Words words) {
    this.lists = lists;
    this.subjects = subjects;
    this.groups = groups;
    this.calendar = calendar;
    this.words = words;
  }

  Map<String, Object> of(String number) {
    var list = lists.get(number);
    var sheet =
        new FactList()
            .with(words.text("register.group"), words.body(list.group()))
            .with(words.text("register.quarter"), lists.name(list.quarter()))
            .with(words.text("register.problems"), String.valueOf(list.problems()))
            .with(words.text("register.solved-count"), String.valueOf(list.solved()))
            .with(words.text("register.pending"), String.valueOf(list.pending()))
            .with(words.text("register.carried-count"), String.valueOf(list.carried()));
    return new HashMap<>(Map.of("caseSheet", sheet.toString()));
  }

  String about(String number) {
    return subjects.title(lists.get(number));
  }

  /** So many working days after the close (our default; the text says each quarter). */
  Optional<Instant> due(String number, int workingDays) {
    var list = lists.get(number);
    return Optional.of(
        calendar
            .provisional(list.closesOn(), Limit.workingDays(workingDays), groups.area(list.group()))
            .end());
  }
}

package org.lianxin.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.shared.CalendarFile.Event;
import org.springframework.stereotype.Service;

/** The planned activities of one person, as a calendar program wants them. */
@Service
public class OwnActivities {

  private final PlanRows rows;
  private final Words words;
  private final Clock clock;

  OwnActivities(PlanRows rows, Words words, Clock clock) {
    this.rows = rows;
    this.words = words;
    this.clock = clock;
  }

  /** Those from today on to which he was invited and did not say that he stays away. */
  public List<Event> of(Person person) {
    return rows.of(person.login(), LocalDate.now(clock)).stream().map(this::event).toList();
  }

  private Event event(PlannedActivity plan) {
    return new Event(
        "activity-" + plan.id() + "@lianxin",
        plan.meetsOn(),
        plan.fromTime(),
        plan.toTime(),
        words.chinese("activity.calendar", plan.subject()),
        plan.station() == null ? plan.place() : words.body(plan.station()) + " " + plan.place(),
        "");
  }
}

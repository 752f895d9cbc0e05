package org.lianxin.feed;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.activity.OwnActivities;
import org.lianxin.desk.DeskTasks;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.rota.OwnReceptions;
import org.lianxin.shared.CalendarFile.Event;
import org.lianxin.shared.KnownSubjects;
import org.lianxin.shared.Subject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * What stands in the calendar of a person: what waits for him by its due day, reception days and
 * planned activities.
 */
@Service
class CalendarFeed {

  private static final int TOKEN_OCTETS = 16;

  private final SecureRandom random = new SecureRandom();
  private final FeedRows rows;
  private final People people;
  private final DeskTasks tasks;
  private final OwnReceptions receptions;
  private final OwnActivities activities;
  private final KnownSubjects subjects;
  private final Words words;
  private final String address;
  private final Clock clock;

  CalendarFeed(
      FeedRows rows,
      People people,
      DeskTasks tasks,
      OwnReceptions receptions,
      OwnActivities activities,
      KnownSubjects subjects,
      Words words,
      @Value("${lianxin.notification.address}") String address,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.tasks = tasks;
    this.receptions = receptions;
    this.activities = activities;
    this.subjects = subjects;
    this.words = words;
    this.address = address;
    this.clock = clock;
  }

  /**
   * Makes an address; the one before leads nowhere from now on.
   *
   * @return the whole address; it is shown once, for the table has only a hash of it
   */
  String make(Person owner) {
    var token = new byte[TOKEN_OCTETS];
    random.nextBytes(token);
    var written = HexFormat.of().formatHex(token);
    rows.put(owner.login(), written);
    return address + "/feeds/" + written + ".ics";
  }

  /** Whose calendar it is; empty when nobody's, or of somebody who left. */
  Optional<Person> owner(String token) {
    return rows.owner(token).flatMap(people::find).filter(Person::active);
  }

  /** What stands in it now. */
  List<Event> events(Person owner) {
    return Stream.of(due(owner), receptions.of(owner).stream(), activities.of(owner).stream())
        .flatMap(events -> events)
        .toList();
  }

  private Stream<Event> due(Person owner) {
    return tasks.of(owner).stream()
        .flatMap(task -> task.due().map(due -> event(task, due)).stream());
  }

  private Event event(DeskTasks.Open task, Instant due) {
    var about =
        subjects
            .find(task.caseNo())
            .map(Subject::title)
            .orElseGet(() -> words.chinese("feed.case", task.caseNo()));
    return Event.by(
        "task-" + task.id() + "@lianxin",
        LocalDate.ofInstant(due, clock.getZone()),
        words.chinese("feed.due", task.name(), about),
        address + subjects.page(task.caseNo()));
  }
}

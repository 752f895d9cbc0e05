package org.lianxin.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.directory.Person;
import org.lianxin.directory.Station;
import org.lianxin.directory.Words;
import org.lianxin.shared.CalendarFile.Event;
import org.springframework.stereotype.Service;

/** The reception days of one person, as a calendar program wants them. */
@Service
public class OwnReceptions {

  private final RotaRows rows;
  private final RotaGroups groups;
  private final Words words;
  private final Clock clock;

  OwnReceptions(RotaRows rows, RotaGroups groups, Words words, Clock clock) {
    this.rows = rows;
    this.groups = groups;
    this.words = words;
    this.clock = clock;
  }

  /** Those from today on, in their order. */
  public List<Event> of(Person person) {
    return rows.of(person, LocalDate.now(clock)).stream().map(this::event).toList();
  }

  private Event event(Reception day) {
    return event(
        day,
        words.chinese("rota.calendar", words.body(day.group())),
        groups.home(day.group()).map(OwnReceptions::place).orElse(""));
  }

  static Event event(Reception day, String summary, String place) {
    return new Event(
        "rota-" + day.id() + "@lianxin",
        day.meetsOn(),
        day.fromTime(),
        day.toTime(),
        summary,
        place,
        "");
  }

  static String place(Station home) {
    return home.address() == null ? home.name() : home.name() + " " + home.address();
  }
}

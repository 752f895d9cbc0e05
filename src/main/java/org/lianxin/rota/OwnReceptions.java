package org.lianxin.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Station;
import org.lianxin.directory.Words;
import org.lianxin.shared.CalendarFile.Event;
import org.springframework.stereotype.Service;

/** The reception days of one person and what his groups meet for, as a calendar wants them. */
@Service
public class OwnReceptions {

  private final RotaRows rows;
  private final GatheringRows gatherings;
  private final RotaGroups groups;
  private final Words words;
  private final Clock clock;

  OwnReceptions(
      RotaRows rows, GatheringRows gatherings, RotaGroups groups, Words words, Clock clock) {
    this.rows = rows;
    this.gatherings = gatherings;
    this.groups = groups;
    this.words = words;
    this.clock = clock;
  }

  /** Those from today on, in their order. */
  public List<Event> of(Person person) {
    var today = LocalDate.now(clock);
    return Stream.concat(
            rows.of(person, today).stream().map(this::event),
            gatherings.of(groups.ownOf(person), today).stream().map(this::event))
        .toList();
  }

  private Event event(Reception day) {
    return event(
        day,
        words.chinese("rota.calendar", words.body(day.group())),
        groups.home(day.group()).map(OwnReceptions::place).orElse(""));
  }

  /** A group's meeting; at the home where its plan names no place. */
  Event event(Gathering meeting) {
    return new Event(
        "gathering-" + meeting.id() + "@lianxin",
        meeting.meetsOn(),
        meeting.fromTime(),
        meeting.toTime(),
        words.chinese("rota.gathering.subject", words.body(meeting.group()), meeting.kind()),
        meeting.place().isEmpty()
            ? groups.home(meeting.group()).map(OwnReceptions::place).orElse("")
            : meeting.place(),
        "");
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

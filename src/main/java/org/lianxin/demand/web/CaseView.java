package org.lianxin.demand.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.calendar.DueDate;
import org.lianxin.demand.CaseExtras;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandList.Row;
import org.lianxin.demand.Demands;
import org.lianxin.demand.TimelineWords;
import org.lianxin.demand.Verifications;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Area;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.springframework.stereotype.Component;

/** Gathers what the page of a case shows. */
@Component
class CaseView {

  /**
   * A limit with the way to its day.
   *
   * @param isOverdue whether it runs on after its day
   */
  record ShownLimit(Deadline deadline, DueDate why, boolean isOverdue) {}

  /** An entry of the timeline in words. */
  record ShownEntry(String at, String actor, String sentence) {}

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Demands demands;
  private final Voters voters;
  private final Verifications verifications;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final TimelineWords words;
  private final Directory directory;
  private final People people;
  private final List<CaseExtras> extras;
  private final Clock clock;

  CaseView(
      Demands demands,
      Voters voters,
      Verifications verifications,
      Deadlines deadlines,
      CaseTimeline timeline,
      TimelineWords words,
      Directory directory,
      People people,
      List<CaseExtras> extras,
      Clock clock) {
    this.demands = demands;
    this.voters = voters;
    this.verifications = verifications;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.words = words;
    this.directory = directory;
    this.people = people;
    this.extras = extras;
    this.clock = clock;
  }

  /** The page's model for this reader. */
  Map<String, Object> of(String caseNo, Person reader, Locale language) {
    var demand = demands.get(caseNo);
    var model = new HashMap<String, Object>();
    model.put("demand", demand);
    model.put("area", area(demand.area()));
    model.put("office", directory.names(List.of(demand.office())).get(demand.office()));
    model.put("station", directory.names(List.of(demand.station())).get(demand.station()));
    model.put("deputy", name(demand.deputy()));
    model.put("answerable", name(demand.answerable()));
    model.put("voter", voters.of(caseNo, reader.login()));
    model.put("verification", verifications.find(caseNo).orElse(null));
    model.put("extras", extras.stream().flatMap(source -> source.of(caseNo).stream()).toList());
    model.put("joined", demands.joinedTo(caseNo).stream().map(Demand::caseNo).toList());
    model.put("limits", deadlines.of(caseNo).stream().map(this::limit).toList());
    model.put(
        "entries", timeline.of(caseNo).stream().map(entry -> entry(entry, language)).toList());
    return model;
  }

  /** The names of the areas of a list, by code. */
  Map<String, String> areas(List<Row> rows) {
    return rows.stream().map(Row::area).distinct().collect(toMap(code -> code, this::area));
  }

  private String area(String code) {
    return directory.area(code).map(Area::name).orElse(code);
  }

  private String name(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }

  private ShownLimit limit(Deadline deadline) {
    var isOverdue = deadline.metAt().isEmpty() && deadline.dueOn().isBefore(LocalDate.now(clock));
    return new ShownLimit(deadline, deadlines.explain(deadline), isOverdue);
  }

  private ShownEntry entry(CaseTimeline.Entry entry, Locale language) {
    var actor = entry.actor().equals(CaseTimeline.SYSTEM) ? "" : name(entry.actor());
    return new ShownEntry(
        MINUTES.format(entry.at().atZone(clock.getZone())), actor, words.say(entry, language));
  }
}

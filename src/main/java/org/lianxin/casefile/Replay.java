package org.lianxin.casefile;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianxin.demand.CaseTimeline.Entry;
import org.lianxin.directory.Words;
import org.lianxin.journal.Drawing;
import org.lianxin.journal.Drawings;
import org.lianxin.journal.Visit;
import org.lianxin.shared.ModelWording;

/**
 * A case played back from its journal: the moments at which it moved, and what was where from which
 * moment to which.
 */
final class Replay {

  /**
   * Something that happened: a visit at a node, or an entry of the timeline.
   *
   * @param process the key of the process; null of an entry, as is the node
   * @param from the moment at which it began
   * @param until the moment at which it was over; null while it goes on, and of an entry
   * @param at when, in words
   * @param who who did it, or for whom it waits
   * @param due until when, or empty
   * @param what the step, or what the timeline says
   * @param how how it ended, or empty
   * @param isIntervention whether somebody stepped in: what ended it early, or was done beside the
   *     way
   */
  record Happening(
      String process,
      String node,
      int from,
      Integer until,
      String at,
      String who,
      String due,
      String what,
      String how,
      boolean isIntervention) {}

  /** Entries of the timeline that are no step of the way. */
  private static final Set<String> INTERVENTIONS = Set.of("supervision", "cockpit", "withdrawal");

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final List<Visit> visits;
  private final Drawings drawings;
  private final ModelWording models;
  private final Words words;
  private final Locale language;
  private final ZoneId zone;
  private final List<Instant> moments;

  Replay(
      List<Visit> visits,
      Drawings drawings,
      ModelWording models,
      Words words,
      Locale language,
      ZoneId zone) {
    this.visits = visits;
    this.drawings = drawings;
    this.models = models;
    this.words = words;
    this.language = language;
    this.zone = zone;
    var times = new TreeSet<Instant>();
    visits.forEach(
        visit ->
            Stream.of(visit.enteredAt(), visit.leftAt())
                .filter(time -> time != null)
                .forEach(times::add));
    moments = List.copyOf(times);
  }

  /** When the case moved, in words, the first first. */
  List<String> moments() {
    return moments.stream().map(this::minutes).toList();
  }

  /** The pictures of its processes by their names, as they are now, the first visited first. */
  Map<String, String> pictures() {
    var pictures = new LinkedHashMap<String, String>();
    visits.stream()
        .map(Visit::process)
        .distinct()
        .forEach(
            process ->
                drawings
                    .of(process)
                    .ifPresent(drawing -> pictures.put(process, picture(process, drawing))));
    return pictures;
  }

  private String picture(String process, Drawing drawing) {
    var here = visits.stream().filter(visit -> visit.process().equals(process)).toList();
    return drawing.svg(name -> models.in(language, name), node -> CaseDiagrams.mark(node, here));
  }

  /** What each process is called, by its key. */
  Map<String, String> processes() {
    var names = new LinkedHashMap<String, String>();
    visits.forEach(visit -> names.putIfAbsent(visit.process(), name(visit.process(), null)));
    return names;
  }

  /**
   * What happened, in its order.
   *
   * @param entries the timeline
   * @param said the sentence of an entry
   * @param by who did what an entry says
   */
  List<Happening> happenings(
      List<Entry> entries, Function<Entry, String> said, Function<Entry, String> by) {
    record Timed(Instant at, Happening happening) {}
    var all = new ArrayList<Timed>();
    visits.forEach(visit -> all.add(new Timed(visit.enteredAt(), happening(visit))));
    entries.forEach(
        entry ->
            all.add(
                new Timed(
                    entry.at(),
                    new Happening(
                        null,
                        null,
                        momentOf(entry.at()),
                        null,
                        minutes(entry.at()),
                        by.apply(entry),
                        "",
                        said.apply(entry),
                        "",
                        INTERVENTIONS.contains(
                            entry.code().substring(0, entry.code().indexOf('.')))))));
    return all.stream().sorted(Comparator.comparing(Timed::at)).map(Timed::happening).toList();
  }

  private Happening happening(Visit visit) {
    var isQuestion = visit.isQuestion();
    var isCutShort =
        visit.leftAt() != null && visit.doneBy() == null && visit.why() != null && !isQuestion;
    return new Happening(
        visit.process(),
        visit.node(),
        momentOf(visit.enteredAt()),
        visit.leftAt() == null ? null : momentOf(visit.leftAt()),
        visit.leftAt() == null || isQuestion
            ? minutes(visit.enteredAt())
            : minutes(visit.enteredAt()) + " – " + minutes(visit.leftAt()),
        who(visit),
        visit.due() == null ? "" : LocalDate.ofInstant(visit.due(), zone).toString(),
        name(visit.process(), visit.node()),
        visit.why() == null ? "" : name(visit.process(), visit.why()),
        isCutShort);
  }

  private String who(Visit visit) {
    if (visit.doneBy() != null) {
      return words.person(visit.doneBy());
    }
    return visit.offeredTo() == null
        ? ""
        : Arrays.stream(visit.offeredTo().split(","))
            .map(words::responsible)
            .distinct()
            .collect(joining("、"));
  }

  /** Of a node, a flow or an event of this process or, what ended it, of another; else its word. */
  private String name(String process, String id) {
    var wanted = id == null ? process : id;
    var own = drawings.of(process).map(drawing -> drawing.name(wanted)).orElse(wanted);
    var name =
        own.equals(wanted)
            ? visits.stream()
                .map(Visit::process)
                .distinct()
                .flatMap(other -> drawings.of(other).stream())
                .map(drawing -> drawing.name(wanted))
                .filter(found -> !found.equals(wanted))
                .findFirst()
                .orElse(wanted)
            : own;
    return models.in(language, name);
  }

  /** The last moment up to this time; the first, if it is earlier. */
  private int momentOf(Instant time) {
    int last = 0;
    for (int i = 0; i < moments.size() && !moments.get(i).isAfter(time); i++) {
      last = i;
    }
    return last;
  }

  private String minutes(Instant time) {
    return MINUTES.format(time.atZone(zone));
  }
}

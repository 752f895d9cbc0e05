package org.lianxin.cockpit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.cockpit.OpenCase.Waits;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.handling.Orders;
import org.lianxin.journal.Drawings;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.lianxin.search.WatchedCases;
import org.lianxin.search.WatchedCases.Behind;
import org.lianxin.search.WatchedCases.Figures;
import org.lianxin.search.WatchedCases.Question;
import org.lianxin.search.WatchedCases.Row;
import org.lianxin.shared.ModelWording;
import org.springframework.stereotype.Component;

/** Gathers what a supervisor's pages show. */
@Component
class CockpitView {

  /** 三日内到期: today and so many days more. */
  private static final int SOON = 3;

  /** 多次退办: so often, or more. */
  private static final int OFTEN = 2;

  private final WatchedCases cases;
  private final Orders orders;
  private final Journal journal;
  private final Drawings drawings;
  private final ModelWording models;
  private final Words words;
  private final Clock clock;

  CockpitView(
      WatchedCases cases,
      Orders orders,
      Journal journal,
      Drawings drawings,
      ModelWording models,
      Words words,
      Clock clock) {
    this.cases = cases;
    this.orders = orders;
    this.journal = journal;
    this.drawings = drawings;
    this.models = models;
    this.words = words;
    this.clock = clock;
  }

  /** The figures of each area; the cases counted beside are those that were returned often. */
  List<Figures> figures(Person supervisor) {
    var today = LocalDate.now(clock);
    return cases.figures(supervisor, today, today.plusDays(SOON), returned());
  }

  /** A page of the open cases of this concern, the latest first. */
  List<Row> list(
      Person supervisor, Concern concern, String area, Optional<Behind> behind, int size) {
    var today = LocalDate.now(clock);
    var question =
        switch (concern) {
          case LATE -> new Question(null, today.minusDays(1), area, null);
          case SOON -> new Question(today, today.plusDays(SOON), area, null);
          case RETURNED -> new Question(null, null, area, returned());
          case OPEN -> new Question(null, null, area, null);
        };
    return cases.list(supervisor, question, behind, size);
  }

  private Set<String> returned() {
    return cases.oldest().map(first -> orders.returned(first, OFTEN)).orElse(Set.of());
  }

  /** These rows in the reader's words, with where each waits and at whom. */
  List<OpenCase> shown(List<Row> rows, Locale language) {
    var numbers = rows.stream().map(Row::caseNo).collect(toSet());
    var waiting =
        journal.open(numbers).stream()
            .filter(visit -> visit.offeredTo() != null)
            .collect(groupingBy(Visit::caseNo));
    return rows.stream()
        .map(row -> shown(row, waiting.getOrDefault(row.caseNo(), List.of()), language))
        .toList();
  }

  private OpenCase shown(Row row, List<Visit> waiting, Locale language) {
    var today = LocalDate.now(clock);
    return new OpenCase(
        row.caseNo(),
        row.subject(),
        words.area(row.area()),
        row.place(),
        words.body(row.unit()),
        row.dueOn().map(LocalDate::toString).orElse(""),
        row.dueOn().map(day -> ChronoUnit.DAYS.between(today, day)).orElse(null),
        concern(row.dueOn()),
        waiting.stream().map(visit -> waits(visit, language)).toList());
  }

  /** How late what is due on this day is. */
  Concern concern(Optional<LocalDate> dueOn) {
    var today = LocalDate.now(clock);
    return dueOn
        .map(
            day -> {
              if (day.isBefore(today)) {
                return Concern.LATE;
              }
              return day.isAfter(today.plusDays(SOON)) ? Concern.OPEN : Concern.SOON;
            })
        .orElse(Concern.OPEN);
  }

  private Waits waits(Visit visit, Locale language) {
    return new Waits(
        step(visit.process(), visit.node(), language),
        Arrays.stream(visit.offeredTo().split(","))
            .map(words::responsible)
            .distinct()
            .collect(joining(words.text("shared.between"))),
        LocalDate.ofInstant(visit.enteredAt(), clock.getZone()).toString());
  }

  /** What a node of a process is called. */
  String step(String process, String node, Locale language) {
    return models.in(
        language, drawings.of(process).map(drawing -> drawing.name(node)).orElse(node));
  }

  /** The names of these areas, by code. */
  Map<String, String> areas(List<Figures> figures) {
    return figures.stream().map(Figures::area).collect(toMap(area -> area, words::area));
  }
}

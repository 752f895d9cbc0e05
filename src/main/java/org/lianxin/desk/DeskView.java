package org.lianxin.desk;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lianxin.desk.DeskTasks.Open;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandList.Matter;
import org.lianxin.search.DemandList.Row;
import org.lianxin.search.DemandQuery;
import org.lianxin.search.Sorting;
import org.lianxin.shared.Desk.Opened;
import org.lianxin.shared.KnownSubjects;
import org.lianxin.shared.ModelWording;
import org.lianxin.shared.Subject;
import org.lianxin.supervision.Urges;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the desk shows its reader, in his words. */
@Component
class DeskView {

  /** How many demands stand on one page. */
  private static final int PAGE = 20;

  private final DeskTasks tasks;
  private final DemandList demands;
  private final Urges urges;
  private final KnownSubjects subjects;
  private final ModelWording models;
  private final Words words;
  private final Clock clock;

  DeskView(
      DeskTasks tasks,
      DemandList demands,
      Urges urges,
      KnownSubjects subjects,
      ModelWording models,
      Words words,
      Clock clock) {
    this.tasks = tasks;
    this.demands = demands;
    this.urges = urges;
    this.subjects = subjects;
    this.models = models;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Something to do.
   *
   * @param subject what it is about; empty for a case that the reader may not read
   * @param limit until when
   */
  record Duty(String id, String name, String caseNo, String subject, Limit limit) {

    /** The last day, which comes first; what has none comes last. */
    LocalDate day() {
      return limit.day;
    }
  }

  /**
   * Until when something has to be done.
   *
   * @param day the last day; null where there is no limit
   * @param days how many days are left: 0 on the last one, less when it is late
   */
  record Limit(LocalDate day, long days) {

    /** What is left of it, as the end of a sentence's key; empty where there is no limit. */
    public String state() {
      return day == null ? "" : days < 0 ? "late" : days == 0 ? "today" : "left";
    }

    /** How many days are left, or have passed. */
    public long amount() {
      return Math.abs(days);
    }
  }

  /**
   * A demand on its way.
   *
   * @param stage where it stands; null when it does not go this way
   * @param next what comes next, and who has it
   * @param urges how often it was urged
   */
  record OnTheWay(Row demand, DemandStage stage, List<Next> next, Limit limit, long urges) {

    /** Whether somebody else has to go on. */
    public boolean isOthers() {
      return !next.isEmpty() && next.stream().noneMatch(Next::isReaders);
    }
  }

  /**
   * What comes next in a case.
   *
   * @param isReaders whether the reader himself has it
   */
  record Next(String name, String holder, boolean isReaders) {}

  /** A page of demands; {@code after} is empty on the last one. */
  record Page(List<OnTheWay> demands, Optional<String> after) {}

  /** All that waits for the reader, what is late first. */
  List<Duty> duties(Person reader) {
    var open = tasks.of(reader);
    if (open.isEmpty()) {
      return List.of();
    }
    var caseNos = open.stream().map(Open::caseNo).distinct().toList();
    var matters =
        demands.matters(reader, caseNos).stream().collect(toMap(Matter::caseNo, identity()));
    return open.stream()
        .map(task -> duty(task, Optional.ofNullable(matters.get(task.caseNo()))))
        .sorted(
            comparing(Duty::day, nullsLast(naturalOrder()))
                .thenComparing(Duty::caseNo)
                .thenComparing(Duty::id))
        .toList();
  }

  private Duty duty(Open task, Optional<Matter> matter) {
    return new Duty(
        task.id(),
        name(task),
        task.caseNo(),
        matter
            .map(Matter::subject)
            .or(() -> subjects.find(task.caseNo()).map(Subject::title))
            .orElse(""),
        limit(task.due().map(this::day)));
  }

  /**
   * The reader's demands that are not over, the one first that is due first. A deputy who is
   * nothing else reads his own alone: what he received, and what he carries or is asked to.
   *
   * @param after what {@link Page#after} of the page before gave; else it is the first page
   */
  Page demands(Person reader, String after) {
    var isDeputyAlone = reader.posts().stream().allMatch(post -> post.role() == Role.DEPUTY);
    var place = after != null && DemandList.isPlace(after, Sorting.DUE) ? after : null;
    var page =
        demands.find(
            reader, DemandQuery.openOf(isDeputyAlone ? null : reader.login()), place, PAGE);
    var caseNos = page.rows().stream().map(Row::caseNo).toList();
    var waiting =
        caseNos.isEmpty()
            ? Map.<String, List<Open>>of()
            : tasks.in(caseNos).stream().collect(groupingBy(Open::caseNo));
    var urged = urges.counts(caseNos);
    return new Page(
        page.rows().stream()
            .map(
                row ->
                    onTheWay(
                        row,
                        waiting.getOrDefault(row.caseNo(), List.of()),
                        reader,
                        urged.getOrDefault(row.caseNo(), 0L)))
            .toList(),
        page.after());
  }

  private OnTheWay onTheWay(Row row, List<Open> waiting, Person reader, long urged) {
    var elements = waiting.stream().map(Open::element).toList();
    return new OnTheWay(
        row,
        DemandStage.of(row.status(), elements).orElse(null),
        waiting.stream().map(task -> next(task, reader)).toList(),
        limit(row.dueOn()),
        urged);
  }

  private Next next(Open task, Person reader) {
    var isReaders =
        task.holders().stream()
            .anyMatch(one -> one.equals(reader.login()) || reader.groups().contains(one));
    var holder =
        task.holders().stream().map(words::responsible).distinct().collect(joining(between()));
    return new Next(name(task), holder, isReaders);
  }

  private String between() {
    return words.text("shared.between");
  }

  private String name(Open task) {
    return models.in(language(), task.name());
  }

  /** What is to be done, without the case's number behind it. */
  String name(Opened task) {
    return models.in(language(), task.name().split(" · ", 2)[0]);
  }

  /** Until when. */
  Limit limit(Opened task) {
    return limit(task.due().map(this::day));
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }

  private LocalDate day(Instant due) {
    return due.atZone(clock.getZone()).toLocalDate();
  }

  private Limit limit(Optional<LocalDate> day) {
    return day.map(last -> new Limit(last, ChronoUnit.DAYS.between(LocalDate.now(clock), last)))
        .orElseGet(() -> new Limit(null, 0));
  }
}

package org.lianxin.cockpit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.lianxin.search.WatchedCases;
import org.springframework.stereotype.Component;

/** Where the cases of a process are, how late they are, and how long they stayed at each node. */
@Component
class NodesView {

  /** 近期: of so many days. */
  static final int DAYS = 90;

  /** And of so many visits at most: enough for a percentile, few enough to be read at once. */
  private static final int MOST = 5000;

  /**
   * A node in the reader's words.
   *
   * @param open how many cases are there, of which late and due soon
   * @param number of how many visits the times are; with none they are empty
   * @param median half of the visits were over within this time
   * @param most nine of ten were
   * @param kept how many kept their limit, of those that had one
   * @param tip all of it in a sentence
   */
  record Node(
      String id,
      String name,
      int open,
      int late,
      int soon,
      int number,
      String median,
      String most,
      String kept,
      String tip) {}

  private final Journal journal;
  private final WatchedCases cases;
  private final CockpitView view;
  private final Words words;
  private final Clock clock;

  NodesView(Journal journal, WatchedCases cases, CockpitView view, Words words, Clock clock) {
    this.journal = journal;
    this.cases = cases;
    this.view = view;
    this.words = words;
    this.clock = clock;
  }

  /** The nodes of a process at which a case is or was lately, the one with most late ones first. */
  List<Node> of(Person supervisor, String process, Locale language) {
    var open = journal.openIn(process);
    var over = journal.overIn(process, clock.instant().minus(Duration.ofDays(DAYS)), MOST);
    var numbers = Stream.concat(open.stream(), over.stream()).map(Visit::caseNo).collect(toSet());
    var watched = cases.of(supervisor, numbers);
    var present =
        open.stream()
            .filter(visit -> watched.containsKey(visit.caseNo()))
            .collect(groupingBy(Visit::node));
    var past =
        over.stream()
            .filter(visit -> watched.containsKey(visit.caseNo()))
            .filter(visit -> !visit.isQuestion())
            .collect(groupingBy(Visit::node));
    var nodes = new TreeSet<>(present.keySet());
    nodes.addAll(past.keySet());
    return nodes.stream()
        .map(
            node ->
                node(
                    node,
                    view.step(process, node, language),
                    present.getOrDefault(node, List.of()),
                    stays(past.getOrDefault(node, List.of())),
                    watched))
        .sorted(Comparator.comparing(Node::late).thenComparing(Node::open).reversed())
        .toList();
  }

  private Node node(
      String id,
      String name,
      List<Visit> present,
      Stays stays,
      Map<String, Optional<LocalDate>> watched) {
    var concerns =
        present.stream()
            .map(Visit::caseNo)
            .distinct()
            .map(caseNo -> view.concern(watched.get(caseNo)))
            .toList();
    int late = (int) concerns.stream().filter(Concern.LATE::equals).count();
    int soon = (int) concerns.stream().filter(Concern.SOON::equals).count();
    var here = words.text("cockpit.nodes.tip", concerns.size(), late, soon);
    if (stays.number() == 0) {
      return new Node(id, name, concerns.size(), late, soon, 0, "", "", "", here);
    }
    var median = time(stays.within(50));
    var most = time(stays.within(90));
    var kept =
        stays.limited() == 0 ? "–" : words.text("cockpit.nodes.of", stays.kept(), stays.limited());
    return new Node(
        id,
        name,
        concerns.size(),
        late,
        soon,
        stays.number(),
        median,
        most,
        kept,
        here + words.text("cockpit.nodes.stay", median, most, stays.number(), kept));
  }

  private static Stays stays(List<Visit> past) {
    var limited = past.stream().filter(visit -> visit.due() != null).toList();
    var kept = limited.stream().filter(visit -> !visit.leftAt().isAfter(visit.due())).count();
    return new Stays(
        past.stream()
            .map(visit -> Duration.between(visit.enteredAt(), visit.leftAt()))
            .sorted()
            .toList(),
        limited.size(),
        (int) kept);
  }

  private String time(Duration stay) {
    if (stay.toHours() >= 24) {
      return words.text("cockpit.nodes.days", "%.1f".formatted(stay.toHours() / 24.0));
    }
    return stay.toHours() > 0
        ? words.text("cockpit.nodes.hours", stay.toHours())
        : words.text("cockpit.nodes.minutes", stay.toMinutes());
  }
}

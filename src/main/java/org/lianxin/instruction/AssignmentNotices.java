package org.lianxin.instruction;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.CasePapers;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Suggestion;
import org.lianxin.numbering.PaperIssue;
import org.lianxin.numbering.PaperKind;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 交办通知: the order on paper, to all units that have a part of it, one for each round, as its last
 * unit got it. For those who work on the order; never with the voter's name. Always in Chinese.
 */
@Component
@Transactional(readOnly = true)
class AssignmentNotices implements CasePapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** An order, and the how many-th of its case. */
  private record Assigned(Order order, int hop) {}

  private final Orders orders;
  private final Demands demands;
  private final CaseDeputies caseDeputies;
  private final Deadlines deadlines;
  private final Directory directory;
  private final Words words;

  AssignmentNotices(
      Orders orders,
      Demands demands,
      CaseDeputies caseDeputies,
      Deadlines deadlines,
      Directory directory,
      Words words) {
    this.orders = orders;
    this.demands = demands;
    this.caseDeputies = caseDeputies;
    this.deadlines = deadlines;
    this.directory = directory;
    this.words = words;
  }

  @Override
  public List<CasePaper> of(String caseNo, Person reader) {
    var rounds = new TreeMap<Integer, Assigned>();
    var all = orders.of(caseNo);
    for (int i = 0; i < all.size(); i++) {
      rounds.put(all.get(i).round(), new Assigned(all.get(i), i + 1));
    }
    return rounds.values().stream()
        .filter(assigned -> assigned.order().involves(reader))
        .map(this::paper)
        .toList();
  }

  private CasePaper paper(Assigned assigned) {
    var order = assigned.order();
    return new CasePaper(
        "assignment-" + assigned.hop(),
        "instruction.paper.assignment",
        List.of(order.round(), words.bodies(order.units()), order.assignedOn().toString()),
        () -> write(order),
        Optional.of(new PaperIssue(PaperKind.ASSIGNMENT, order.office())),
        false);
  }

  private Paper write(Order order) {
    var caseNo = order.caseNo();
    var demand = demands.get(caseNo);
    var suggestion = caseDeputies.suggestion(caseNo);
    var matter = suggestion.map(Suggestion::title).orElse(demand.subject());
    var by = Optional.of(words.person(order.instructedBy()));
    var phone = directory.phone(order.office());
    return Paper.on("instruction-notice")
        .with("caseNo", caseNo)
        .with("unit", words.body(order.office()))
        .with("units", words.bodies(order.units()))
        .with("about", words.chinese("instruction.paper.about", matter))
        .with("subject", demand.subject())
        .with("demandNo", suggestion.isPresent() ? "" : caseNo)
        .with("suggestion", suggestion.map(Suggestion::title))
        .with("suggestionNo", suggestion.map(Suggestion::caseNo))
        .with("deputies", suggestion.map(this::deputies))
        .with("sole", in(order, HandlingMode.SOLE, words.body(order.unit())))
        .with("lead", in(order, HandlingMode.LEAD, words.body(order.unit())))
        .with("coUnits", in(order, HandlingMode.LEAD, words.bodies(order.coUnits())))
        .with("separate", in(order, HandlingMode.SEPARATE, words.bodies(order.units())))
        .withText("instruction", order.instruction())
        .with("dueOn", DAY.format(order.dueOn()))
        .with("returnUntil", returnWindow(order).map(Deadline::dueOn).map(DAY::format))
        .withText("words", suggestion.map(this::text).orElseGet(() -> text(demand)))
        .with("day", DAY.format(order.assignedOn()))
        .with("contact", by.filter(any -> phone.isPresent()))
        .with("phone", phone)
        .with("contactOnly", by.filter(any -> phone.isEmpty()))
        .with("copies", words.person(caseDeputies.lead(caseNo)) + "代表")
        .paper();
  }

  private static String in(Order order, HandlingMode mode, String names) {
    return order.mode() == mode ? names : "";
  }

  /** The window that opened with this order, and not with another of the same unit. */
  private Optional<Deadline> returnWindow(Order order) {
    return deadlines
        .find(order.caseNo(), LimitKind.RETURN_WINDOW, order.unit())
        .filter(limit -> limit.startedOn().equals(order.assignedOn()));
  }

  private String deputies(Suggestion suggestion) {
    return Stream.concat(Stream.of(suggestion.carrier()), suggestion.coSigners().stream())
        .map(words::person)
        .collect(joining("、"));
  }

  private String text(Demand demand) {
    return demand.place().isEmpty()
        ? demand.words()
        : words.chinese("instruction.paper.place", demand.place(), demand.words());
  }

  private String text(Suggestion suggestion) {
    return words.chinese(
        "instruction.paper.suggestion",
        suggestion.cause(),
        suggestion.reasons(),
        suggestion.proposal());
  }
}

package org.lianxin.closedloop.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.LedgerRow.State;
import org.lianxin.closedloop.LedgerVerifier;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.evidence.EvidenceVerifier;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandList.Matter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * 双台账: the two ledgers side by side. A supervisor sees all and may have them verified; an officer
 * sees the rows of the own office.
 */
@Controller
@RequestMapping("/ledgers")
class LedgersPage {

  private static final int PAGE = 50;

  private final Ledgers ledgers;
  private final LedgerVerifier verifier;
  private final EvidenceVerifier evidence;
  private final Directory directory;
  private final People people;
  private final DemandList list;

  LedgersPage(
      Ledgers ledgers,
      LedgerVerifier verifier,
      EvidenceVerifier evidence,
      Directory directory,
      People people,
      DemandList list) {
    this.ledgers = ledgers;
    this.verifier = verifier;
    this.evidence = evidence;
    this.directory = directory;
    this.people = people;
    this.list = list;
  }

  @GetMapping
  String show(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam Optional<State> state,
      @RequestParam Optional<String> before,
      Model model) {
    fill(model, reader, state, before);
    return "closedloop/ledgers";
  }

  /**
   * Reads both ledgers and all chains of evidence from end to end: a supervisor's business, for it
   * takes its time.
   */
  @PostMapping("/verification")
  String verify(@RequestAttribute(Person.READER) Person reader, Model model) {
    if (!reader.is(Role.SUPERVISOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    fill(model, reader, Optional.empty(), Optional.empty());
    model.addAttribute("report", verifier.verify());
    model.addAttribute("doubles", verifier.doubles());
    model.addAttribute("evidence", evidence.verify());
    return "closedloop/ledgers";
  }

  private void fill(Model model, Person reader, Optional<State> state, Optional<String> before) {
    var cases = ledgers.list(offices(reader), state, before, PAGE);
    var numbers = cases.stream().map(both -> both.congress().caseNo()).toList();
    var rows =
        cases.stream()
            .flatMap(both -> Stream.concat(Stream.of(both.congress()), both.unit().stream()));
    model.addAttribute("cases", cases);
    var matters = list.matters(reader, numbers);
    model.addAttribute(
        "subjects", matters.stream().collect(toMap(Matter::caseNo, Matter::subject)));
    model.addAttribute(
        "takenOver",
        matters.stream().filter(Matter::takenOver).map(Matter::caseNo).collect(toSet()));
    model.addAttribute("byHand", ledgers.signedByHand(numbers));
    model.addAllAttributes(names(rows.toList()));
    model.addAttribute("states", State.values());
    model.addAttribute("state", state.orElse(null));
    model.addAttribute("mayVerify", reader.is(Role.SUPERVISOR));
    model.addAttribute(
        "next", cases.size() < PAGE ? null : cases.get(PAGE - 1).congress().caseNo());
  }

  private Map<String, ?> names(List<LedgerRow> rows) {
    var places = rows.stream().flatMap(row -> Stream.of(row.office(), row.unit())).collect(toSet());
    var persons =
        rows.stream()
            .map(LedgerRow::responsible)
            .distinct()
            .collect(
                toMap(login -> login, login -> people.find(login).map(Person::name).orElse(login)));
    return Map.of("places", directory.names(places), "people", persons);
  }

  /** Whose cases the reader sees; empty for all. */
  private static Optional<Set<String>> offices(Person reader) {
    if (reader.is(Role.SUPERVISOR)) {
      return Optional.empty();
    }
    var offices =
        reader.posts().stream()
            .filter(post -> post.role() == Role.OFFICER)
            .map(Post::body)
            .collect(toSet());
    if (offices.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return Optional.of(offices);
  }
}

package org.lianxin.instruction;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Level;
import org.lianxin.directory.Words;
import org.lianxin.handling.AdoptedSuggestions;
import org.lianxin.handling.Suggestion;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ReadOnce;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The suggestions that deputies of the district or the municipality carry, one row for each try to
 * carry a demand.
 */
@Service
@Transactional
public class Suggestions implements AdoptedSuggestions {

  private final SuggestionTable suggestions;
  private final Instructions instructions;
  private final Demands demands;
  private final Deadlines deadlines;
  private final CaseAccess access;
  private final Deputies deputies;
  private final Offices offices;
  private final Words words;
  private final Clock clock;

  Suggestions(
      SuggestionTable suggestions,
      Instructions instructions,
      Demands demands,
      Deadlines deadlines,
      CaseAccess access,
      Deputies deputies,
      Offices offices,
      Words words,
      Clock clock) {
    this.suggestions = suggestions;
    this.instructions = instructions;
    this.demands = demands;
    this.deadlines = deadlines;
    this.access = access;
    this.deputies = deputies;
    this.offices = offices;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Opens a suggestion for a demand. Asked again while it is open, it changes nothing.
   *
   * @return whether its own deputy may carry it; else one has to be found who agrees
   */
  public boolean open(String caseNo) {
    return suggestions
        .findFirstByCaseNoOrderByIdDesc(caseNo)
        .filter(SuggestionEntity::isOpen)
        .orElseGet(() -> begin(demands.get(caseNo)))
        .isConsented();
  }

  /** The deputies' office finds its carrier or checks it, so it reads what was said. */
  private SuggestionEntity begin(Demand demand) {
    var level =
        instructions
            .find(demand.caseNo())
            .flatMap(instruction -> instruction.route().carrier())
            .orElseThrow(() -> new IllegalStateException("No suggestion for " + demand.caseNo()));
    access.openTo(demand.caseNo(), offices.deputies(demand));
    var suggestion = new SuggestionEntity(demand.caseNo(), level, now());
    if (mayCarry(demand, level, demand.deputy())) {
      suggestion.carryOwn(demand.deputy());
      deadlines.begin(demand.caseNo(), LimitKind.SUGGESTION, demand.deputy());
    } else {
      deadlines.begin(demand.caseNo(), LimitKind.SUGGESTION, officers(demand));
    }
    return suggestions.save(suggestion);
  }

  private String officers(Demand demand) {
    return Offices.officers(offices.deputies(demand));
  }

  /** Whether this deputy sits in the congress of that level; one may sit in two. */
  private boolean mayCarry(Demand demand, Level level, String login) {
    return candidates(demand, level).stream().anyMatch(deputy -> deputy.login().equals(login));
  }

  /** The deputies who may carry the demand: those of its own area first. */
  List<Deputy> candidates(String caseNo) {
    return candidates(demands.get(caseNo), current(caseNo).level());
  }

  private List<Deputy> candidates(Demand demand, Level level) {
    var area = demand.area();
    return deputies.of(AreaKind.districtOf(area), level).stream()
        .sorted(Comparator.comparing(deputy -> !deputy.area().equals(area)))
        .toList();
  }

  /** The try that goes on, or the last one. */
  SuggestionEntity current(String caseNo) {
    return suggestions
        .findFirstByCaseNoOrderByIdDesc(caseNo)
        .orElseThrow(() -> new IllegalStateException("No suggestion was opened for " + caseNo));
  }

  /** The text as it is now, with all who are asked to sign it too. */
  Suggestion draft(String caseNo) {
    var draft = current(caseNo);
    return draft.seen(draft.coSigners().stream().map(CoSigner::login).toList());
  }

  /** The officers of the deputies' office, who find a carrier and judge what he writes. */
  Doers officers(String caseNo) {
    return Doers.groups(officers(demands.get(caseNo)));
  }

  /** The deputy who carries it, or is asked to. */
  Doers carrier(String caseNo) {
    return Doers.person(current(caseNo).carrier());
  }

  /** The last moment of a limit, for a task's due date. */
  Optional<Instant> end(String caseNo, LimitKind kind) {
    return deadlines.find(caseNo, kind).map(Deadline::end);
  }

  /** What is asked for: a deputy of which congress, for whose demand. */
  Map<String, Object> wanted(String caseNo) {
    return Map.of(
        "receivedBy",
        words.person(demands.get(caseNo).deputy()),
        "congress",
        words.label(current(caseNo).level()));
  }

  /** A suggestion as the forms show it, and who signs it. */
  Map<String, Object> facts(Suggestion suggestion) {
    return Map.of(
        "congress",
        words.label(suggestion.level()),
        "carrier",
        words.person(suggestion.carrier()),
        "coSigners",
        suggestion.coSigners().stream().map(words::person).collect(joining("、")),
        "title",
        suggestion.title(),
        "cause",
        suggestion.cause(),
        "reasons",
        suggestion.reasons(),
        "proposal",
        suggestion.proposal());
  }

  /** Who has declined to carry this demand to the congress that it goes to now. */
  List<String> decliners(String caseNo) {
    var level = current(caseNo).level();
    return suggestions.findByCaseNoOrderById(caseNo).stream()
        .filter(other -> other.isDeclined() && other.level() == level)
        .map(SuggestionEntity::carrier)
        .toList();
  }

  /**
   * The deputies of the district of whom one passes the result on, those of the demand's own area
   * first; empty where the carrier's level is the next above the receiving deputy's.
   */
  List<Deputy> links(String caseNo) {
    var demand = demands.get(caseNo);
    var isFar =
        current(caseNo).level() == Level.MUNICIPAL
            && deputies.mandates(demand.deputy()).stream()
                .noneMatch(mandate -> mandate.level().compareTo(Level.DISTRICT) >= 0);
    return isFar ? candidates(demand, Level.DISTRICT) : List.of();
  }

  /** Asks a deputy to carry it, who has to read it before he can say. */
  void ask(String caseNo, String carrier, String through) {
    current(caseNo).ask(carrier, through);
    access.openToPerson(caseNo, carrier);
  }

  /** The deputy agrees. */
  void consent(String caseNo) {
    current(caseNo).consent();
  }

  /** The deputy declines and has no more to do with it, so the office has to instruct anew. */
  void decline(String caseNo, String reason) {
    var suggestion = current(caseNo);
    suggestion.decline(reason, now());
    access.closeToPerson(caseNo, suggestion.carrier());
    handIn(caseNo);
  }

  /**
   * The carrier has written it: the office's limit runs, unless somebody is asked to sign it too.
   * Who was asked for an earlier text and no more reads no further.
   */
  void write(Suggestion text) {
    var written = current(text.caseNo());
    written.coSigners().stream()
        .map(CoSigner::login)
        .filter(former -> !text.coSigners().contains(former))
        .forEach(former -> access.closeToPerson(text.caseNo(), former));
    written.write(text);
    if (text.coSigners().isEmpty()) {
      handIn(text.caseNo());
    } else {
      deadlines.meet(text.caseNo(), LimitKind.SUGGESTION);
    }
  }

  /** What came of asking a deputy to sign it too. */
  void answer(String caseNo, String login, CoSigner.Answer answer, String reason) {
    current(caseNo).answer(login, answer, reason, now());
  }

  void handIn(String caseNo) {
    deadlines.meet(caseNo, LimitKind.SUGGESTION);
    deadlines.begin(caseNo, LimitKind.ASSIGNMENT, officers(demands.get(caseNo)));
  }

  /** The office has judged it; one to be written anew is the carrier's again. */
  void judge(
      String caseNo, SuggestionVerdict verdict, Set<Unfitness> findings, String reason, String by) {
    var suggestion = current(caseNo);
    suggestion.judge(verdict, findings, reason, by, now());
    if (verdict == SuggestionVerdict.RETURNED) {
      deadlines.meet(caseNo, LimitKind.ASSIGNMENT);
      deadlines.begin(caseNo, LimitKind.SUGGESTION, suggestion.carrier());
    }
  }

  /**
   * Why the last try came to nothing, in words; empty when none failed, or the matter has gone up
   * since.
   */
  @Transactional(readOnly = true)
  Optional<String> failure(String caseNo) {
    return suggestions
        .findFirstByCaseNoOrderByIdDesc(caseNo)
        .filter(last -> !last.isOpen() && !last.isAdopted())
        .filter(last -> instructions.proposal(caseNo).isDecided())
        .map(this::failure);
  }

  private String failure(SuggestionEntity last) {
    return last.isDeclined()
        ? words.text(
            "instruction.suggestion.declined-by",
            words.person(last.carrier()),
            last.declineReason())
        : words.text("instruction.suggestion.refused-for", why(last));
  }

  /** Why it came back to the carrier, or empty. */
  @Transactional(readOnly = true)
  String objection(String caseNo) {
    var suggestion = current(caseNo);
    return suggestion.verdictReason() == null ? "" : why(suggestion);
  }

  private String why(SuggestionEntity judged) {
    var findings = judged.findings().stream().sorted().map(words::label).collect(joining("、"));
    return "%s。%s".formatted(findings, judged.verdictReason());
  }

  @Override
  @ReadOnce
  @Transactional(readOnly = true)
  public Optional<Suggestion> find(String caseNo) {
    return suggestions
        .findFirstByCaseNoOrderByIdDesc(caseNo)
        .filter(SuggestionEntity::isAdopted)
        .map(this::adopted);
  }

  /** What is written of the try that goes on or was adopted; empty before, and when it failed. */
  @Transactional(readOnly = true)
  Optional<WrittenSuggestion> written(String caseNo) {
    return suggestions
        .findFirstByCaseNoOrderByIdDesc(caseNo)
        .filter(suggestion -> suggestion.isOpen() || suggestion.isAdopted())
        .filter(SuggestionEntity::isWritten)
        .map(suggestion -> new WrittenSuggestion(adopted(suggestion), suggestion.adoptedOn()));
  }

  private Suggestion adopted(SuggestionEntity suggestion) {
    return suggestion.seen(
        suggestion.coSigners().stream().filter(CoSigner::isAgreed).map(CoSigner::login).toList());
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}

package org.lianxin.instruction;

import static org.lianxin.instruction.process.Suggestion.IS_ADOPTED;
import static org.lianxin.instruction.process.Suggestion.VERDICT;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 审查建议: the deputies' office lets through what may be a suggestion (rule unfit-suggestions). */
@Component
class CheckSuggestion implements UserTask<CheckSuggestion.Answers> {

  /** What the form asks. */
  record Answers(
      Set<Unfitness> findings,
      @Size(max = 4000, message = "{handling.text.too-long}") String reason,
      @NotNull(message = "{handling.decision.missing}") SuggestionVerdict verdict) {

    /** Nothing was found when the form sent none. */
    Answers {
      findings = findings == null ? Set.of() : Set.copyOf(findings);
    }
  }

  private final StoredSuggestions suggestions;
  private final Demands demands;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final Offices offices;
  private final CaseFacts facts;

  CheckSuggestion(
      StoredSuggestions suggestions,
      Demands demands,
      Deadlines deadlines,
      CaseTimeline timeline,
      Offices offices,
      CaseFacts facts) {
    this.suggestions = suggestions;
    this.demands = demands;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.offices = offices;
    this.facts = facts;
  }

  @Override
  public String process() {
    return "suggestion";
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Offices.officers(offices.deputies(demands.get(matter.caseNo()))));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.ASSIGNMENT).map(Deadline::end);
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = facts.of(caseNo);
    shown.putAll(suggestions.facts(suggestions.draft(caseNo)));
    shown.put("joined", facts.joined(caseNo));
    shown.put("story", facts.story(caseNo));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    refuseOwn(suggestions.draft(caseNo), occasion.reader());
    refuseContradiction(answers);
    suggestions.judge(
        caseNo, answers.verdict(), answers.findings(), answers.reason(), occasion.reader());
    timeline.record(
        caseNo,
        occasion.reader(),
        "instruction.timeline.suggestion-judged",
        answers.verdict(),
        answers.reason() == null ? "" : answers.reason());
    return Map.ofEntries(
        VERDICT.is(answers.verdict()),
        IS_ADOPTED.is(answers.verdict() == SuggestionVerdict.ADOPTED));
  }

  /** Nobody checks what he signed himself (rule own-suggestion). */
  private static void refuseOwn(Suggestion suggestion, String reader) {
    if (suggestion.carrier().equals(reader) || suggestion.coSigners().contains(reader)) {
      throw Refusal.of("verdict", "instruction.suggestion.own");
    }
  }

  private static void refuseContradiction(Answers answers) {
    var isAdopted = answers.verdict() == SuggestionVerdict.ADOPTED;
    if (isAdopted && !answers.findings().isEmpty()) {
      throw Refusal.of("findings", "instruction.suggestion.findings-with-adoption");
    }
    if (!isAdopted && answers.findings().isEmpty()) {
      throw Refusal.of("findings", "instruction.suggestion.findings-missing");
    }
    if (!isAdopted && answers.reason() == null) {
      throw Refusal.of("reason", "instruction.suggestion.reason-missing");
    }
  }
}

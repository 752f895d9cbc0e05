package org.lianxin.instruction;

import static org.lianxin.instruction.process.SuggestionProcess.IS_ADOPTED;
import static org.lianxin.instruction.process.SuggestionProcess.VERDICT;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 审查建议: the deputies' office lets through what may be a suggestion (rule unfit-suggestions). */
@Component
class CheckSuggestion implements UserTask<CheckSuggestion.Answers> {

  /** What the form asks. */
  record Answers(
      Set<Unfitness> findings,
      @Size(max = 4000) String reason,
      @NotNull SuggestionVerdict verdict) {

    /** Nothing was found when the form sent none. */
    Answers {
      findings = findings == null ? Set.of() : Set.copyOf(findings);
    }
  }

  private final Carrying carrying;
  private final Suggestions suggestions;
  private final Demands demands;
  private final Deadlines deadlines;
  private final Offices offices;
  private final CaseFacts facts;

  CheckSuggestion(
      Carrying carrying,
      Suggestions suggestions,
      Demands demands,
      Deadlines deadlines,
      Offices offices,
      CaseFacts facts) {
    this.carrying = carrying;
    this.suggestions = suggestions;
    this.demands = demands;
    this.deadlines = deadlines;
    this.offices = offices;
    this.facts = facts;
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
    carrying.judge(occasion.caseNo(), answers, occasion.reader());
    var isAdopted = answers.verdict() == SuggestionVerdict.ADOPTED;
    return Map.ofEntries(VERDICT.is(answers.verdict()), IS_ADOPTED.is(isAdopted));
  }
}

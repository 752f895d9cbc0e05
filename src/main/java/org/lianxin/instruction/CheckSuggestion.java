package org.lianxin.instruction;

import static org.lianxin.instruction.process.SuggestionProcess.IS_ADOPTED;
import static org.lianxin.instruction.process.SuggestionProcess.VERDICT;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.lianxin.intake.CaseFacts;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/** 审查建议: the deputies' office lets through what may be a suggestion (rule unfit-suggestions). */
@Component
class CheckSuggestion extends SuggestionTask<CheckSuggestion.Answers> {

  /** What the form asks. */
  record Answers(
      Set<Unfitness> findings,
      @Size(max = 4000) @Substantial String reason,
      @NotNull SuggestionVerdict verdict) {

    /** Nothing was found when the form sent none. */
    Answers {
      findings = findings == null ? Set.of() : Set.copyOf(findings);
    }
  }

  private final CoSigning coSigning;

  CheckSuggestion(
      Carrying carrying, CoSigning coSigning, Suggestions suggestions, CaseFacts facts) {
    super(carrying, suggestions, facts, LimitKind.ASSIGNMENT);
    this.coSigning = coSigning;
  }

  @Override
  public Doers doers(Matter matter) {
    return suggestions.officers(matter.caseNo());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = facts.of(caseNo);
    shown.putAll(suggestions.facts(suggestions.draft(caseNo)));
    shown.put("coSigners", coSigning.inWords(caseNo));
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

package org.lianxin.instruction;

import static org.lianxin.instruction.process.SuggestionProcess.IS_CONSENTED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 征求代表意见: the deputy who was asked agrees to carry the matter, or declines with a reason. */
@Component
class ConsentToCarry implements UserTask<ConsentToCarry.Answers> {

  /** What the deputy says. */
  enum Decision {
    /** 同意. */
    CONSENTED,
    /** 不同意. */
    DECLINED
  }

  /** What the form asks. */
  record Answers(@Size(max = 4000) String reason, @NotNull Decision decision) {}

  private final Carrying carrying;
  private final Suggestions suggestions;
  private final Demands demands;
  private final Deadlines deadlines;
  private final CaseFacts facts;
  private final Words words;

  ConsentToCarry(
      Carrying carrying,
      Suggestions suggestions,
      Demands demands,
      Deadlines deadlines,
      CaseFacts facts,
      Words words) {
    this.carrying = carrying;
    this.suggestions = suggestions;
    this.demands = demands;
    this.deadlines = deadlines;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.person(suggestions.draft(matter.caseNo()).carrier());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.SUGGESTION).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = facts.of(caseNo);
    shown.put("verification", facts.verification(caseNo));
    shown.put("story", facts.story(caseNo));
    shown.put("joined", facts.joined(caseNo));
    shown.put("receivedBy", words.person(demands.get(caseNo).deputy()));
    shown.put("congress", words.label(suggestions.draft(caseNo).level()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var isConsented = answers.decision() == Decision.CONSENTED;
    if (isConsented) {
      carrying.consent(occasion.caseNo(), occasion.reader());
    } else {
      carrying.decline(occasion.caseNo(), answers.reason(), occasion.reader());
    }
    return Map.ofEntries(IS_CONSENTED.is(isConsented));
  }
}

package org.lianxin.instruction;

import static org.lianxin.instruction.process.SuggestionProcess.IS_CONSENTED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.lianxin.intake.CaseFacts;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/** 征求代表意见: the deputy who was asked agrees to carry the matter, or declines with a reason. */
@Component
class ConsentToCarry extends SuggestionTask<ConsentToCarry.Answers> {

  /** What the deputy says. */
  enum Decision {
    /** 同意. */
    CONSENTED,
    /** 不同意. */
    DECLINED
  }

  /** What the form asks. */
  record Answers(@Size(max = 4000) @Substantial String reason, @NotNull Decision decision) {}

  ConsentToCarry(Carrying carrying, Suggestions suggestions, CaseFacts facts) {
    super(carrying, suggestions, facts, LimitKind.SUGGESTION);
  }

  @Override
  public Doers doers(Matter matter) {
    return suggestions.carrier(matter.caseNo());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = facts.all(caseNo);
    shown.putAll(suggestions.wanted(caseNo));
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

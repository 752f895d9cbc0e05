package org.lianxin.instruction;

import static org.lianxin.instruction.process.SuggestionProcess.CO_SIGNER_COUNT;
import static org.lianxin.instruction.process.SuggestionProcess.CO_SIGNING_UNTIL;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Option;
import org.springframework.stereotype.Component;

/** 撰写建议: the lead deputy writes what is the matter, why it matters, and what should be done. */
@Component
class WriteSuggestion extends SuggestionTask<WriteSuggestion.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 100) String title,
      @NotBlank @Size(max = 4000) String cause,
      @NotBlank @Size(max = 4000) String reasons,
      @NotBlank @Size(max = 4000) String proposal,
      List<String> coSigners) {

    /** Nobody else signs when the form sent none. */
    Answers {
      coSigners = coSigners == null ? List.of() : List.copyOf(coSigners);
    }
  }

  private final Demands demands;
  private final Words words;

  WriteSuggestion(
      Carrying carrying, Suggestions suggestions, Demands demands, CaseFacts facts, Words words) {
    super(carrying, suggestions, facts, LimitKind.SUGGESTION);
    this.demands = demands;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return suggestions.carrier(matter.caseNo());
  }

  /** The fields hold what was written before, to be corrected. */
  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var draft = suggestions.draft(caseNo);
    var shown = facts.all(caseNo);
    shown.put("objection", suggestions.objection(caseNo));
    if (draft.title() == null) {
      shown.put("title", demands.get(caseNo).subject());
    } else {
      shown.put("title", draft.title());
      shown.put("cause", draft.cause());
      shown.put("reasons", draft.reasons());
      shown.put("proposal", draft.proposal());
      shown.put("coSigners", draft.coSigners());
    }
    shown.put("deputies", options(caseNo, draft.carrier()));
    return shown;
  }

  private List<Option> options(String caseNo, String carrier) {
    return suggestions.candidates(caseNo).stream()
        .filter(deputy -> !deputy.login().equals(carrier))
        .map(words::option)
        .toList();
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var until = carrying.write(occasion.caseNo(), answers, occasion.reader());
    var variables = new HashMap<String, Object>();
    variables.put(CO_SIGNER_COUNT.name(), answers.coSigners().size());
    variables.put(CO_SIGNING_UNTIL.name(), until.map(Date::from).orElse(null));
    return variables;
  }
}

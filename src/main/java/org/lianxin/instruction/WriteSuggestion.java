package org.lianxin.instruction;

import static org.lianxin.instruction.process.SuggestionProcess.CO_SIGNER_COUNT;
import static org.lianxin.instruction.process.SuggestionProcess.CO_SIGNING_UNTIL;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.handling.Remarks;
import org.lianxin.handling.Voicing;
import org.lianxin.intake.CaseFacts;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Option;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/** 撰写建议: the lead deputy writes what is the matter, why it matters, and what should be done. */
@Component
class WriteSuggestion extends SuggestionTask<WriteSuggestion.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 100) String title,
      @NotBlank @Size(max = 4000) String cause,
      @NotBlank @Size(max = 4000) @Substantial String reasons,
      @NotBlank @Size(max = 4000) @Substantial String proposal,
      List<String> coSigners,
      Voicing voicing,
      @Size(max = 200) String meeting,
      LocalDate spokenOn) {

    /** Nobody else signs when the form sent none, and it is in writing unless it says else. */
    Answers {
      coSigners = coSigners == null ? List.of() : List.copyOf(coSigners);
      voicing = voicing == null ? Voicing.WRITTEN : voicing;
    }

    Optional<Remarks> remarks() {
      return voicing == Voicing.WRITTEN
          ? Optional.empty()
          : Optional.of(new Remarks(voicing, meeting, spokenOn));
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
    shown.put("voicing", draft.remarks().map(Remarks::voicing).orElse(Voicing.WRITTEN).name());
    draft
        .remarks()
        .ifPresent(
            spoken -> {
              shown.put("meeting", spoken.meeting());
              shown.put("spokenOn", spoken.spokenOn().toString());
            });
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

package org.lianxin.instruction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.directory.Deputy;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 撰写建议: the lead deputy writes what is the matter, why it matters, and what should be done. */
@Component
class WriteSuggestion implements UserTask<WriteSuggestion.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank(message = "{instruction.suggestion.title-missing}")
          @Size(max = 100, message = "{instruction.suggestion.title-too-long}")
          String title,
      @NotBlank(message = "{instruction.suggestion.cause-missing}")
          @Size(max = 4000, message = "{handling.text.too-long}")
          String cause,
      @NotBlank(message = "{instruction.suggestion.reasons-missing}")
          @Size(max = 4000, message = "{handling.text.too-long}")
          String reasons,
      @NotBlank(message = "{instruction.suggestion.proposal-missing}")
          @Size(max = 4000, message = "{handling.text.too-long}")
          String proposal,
      List<String> coSigners) {

    /** Nobody else signs when the form sent none. */
    Answers {
      coSigners = coSigners == null ? List.of() : List.copyOf(coSigners);
    }
  }

  private final StoredSuggestions suggestions;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final CaseFacts facts;

  WriteSuggestion(
      StoredSuggestions suggestions, Deadlines deadlines, CaseTimeline timeline, CaseFacts facts) {
    this.suggestions = suggestions;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.facts = facts;
  }

  @Override
  public String process() {
    return "suggestion";
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
  public Class<Answers> answers() {
    return Answers.class;
  }

  /** The fields hold what was written before, to be corrected. */
  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var draft = suggestions.draft(caseNo);
    var shown = facts.of(caseNo);
    shown.put("verification", facts.verification(caseNo));
    shown.put("story", facts.story(caseNo));
    shown.put("joined", facts.joined(caseNo));
    shown.put("objection", suggestions.objection(caseNo));
    if (draft.title() == null) {
      shown.put("title", shown.get("subject"));
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
        .map(facts::option)
        .toList();
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var draft = suggestions.draft(caseNo);
    refuseStrangers(caseNo, draft.carrier(), answers.coSigners());
    suggestions.write(
        new Suggestion(
            caseNo,
            draft.level(),
            draft.carrier(),
            answers.coSigners(),
            answers.title(),
            answers.cause(),
            answers.reasons(),
            answers.proposal()));
    timeline.record(
        caseNo,
        occasion.reader(),
        "instruction.timeline.suggestion-written",
        facts.person(draft.carrier()),
        answers.title());
    return Map.of();
  }

  private void refuseStrangers(String caseNo, String carrier, List<String> coSigners) {
    Set<String> known =
        suggestions.candidates(caseNo).stream().map(Deputy::login).collect(Collectors.toSet());
    if (coSigners.contains(carrier)
        || !known.containsAll(coSigners)
        || Set.copyOf(coSigners).size() < coSigners.size()) {
      throw Refusal.of("coSigners", "instruction.suggestion.co-signer-unknown");
    }
  }
}

package org.lianxin.instruction;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.lianxin.directory.Words;
import org.lianxin.intake.CaseFacts;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Option;
import org.springframework.stereotype.Component;

/** 确定领衔代表: the deputies' office asks a deputy of the right level to carry the matter. */
@Component
class ChooseCarrier extends SuggestionTask<ChooseCarrier.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank String carrier, String through) {}

  private final Words words;

  ChooseCarrier(Carrying carrying, Suggestions suggestions, CaseFacts facts, Words words) {
    super(carrying, suggestions, facts, LimitKind.SUGGESTION);
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return suggestions.officers(matter.caseNo());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = facts.all(caseNo);
    shown.putAll(suggestions.wanted(caseNo));
    shown.put("deputies", options(caseNo));
    var links = suggestions.links(caseNo).stream().map(words::option).toList();
    shown.put("isLinkAsked", !links.isEmpty());
    shown.put("links", links);
    return shown;
  }

  /** Whoever has declined is not asked twice. */
  private List<Option> options(String caseNo) {
    var decliners = suggestions.decliners(caseNo);
    return suggestions.candidates(caseNo).stream()
        .filter(deputy -> !decliners.contains(deputy.login()))
        .map(words::option)
        .toList();
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    carrying.ask(occasion.caseNo(), answers.carrier(), answers.through(), occasion.reader());
    return Map.of();
  }
}

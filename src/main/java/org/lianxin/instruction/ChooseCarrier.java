package org.lianxin.instruction;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Option;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 确定领衔代表: the deputies' office asks a deputy of the right level to carry the matter. */
@Component
class ChooseCarrier implements UserTask<ChooseCarrier.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank String carrier) {}

  private final Carrying carrying;
  private final Suggestions suggestions;
  private final Demands demands;
  private final Deadlines deadlines;
  private final Offices offices;
  private final CaseFacts facts;
  private final Words words;

  ChooseCarrier(
      Carrying carrying,
      Suggestions suggestions,
      Demands demands,
      Deadlines deadlines,
      Offices offices,
      CaseFacts facts,
      Words words) {
    this.carrying = carrying;
    this.suggestions = suggestions;
    this.demands = demands;
    this.deadlines = deadlines;
    this.offices = offices;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Offices.officers(offices.deputies(demands.get(matter.caseNo()))));
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
    shown.put("congress", words.label(suggestions.current(caseNo).level()));
    shown.put("deputies", options(caseNo));
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
    carrying.ask(occasion.caseNo(), answers.carrier(), occasion.reader());
    return Map.of();
  }
}

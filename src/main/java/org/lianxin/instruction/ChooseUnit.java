package org.lianxin.instruction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.UnitChoice;
import org.lianxin.intake.CaseFacts;
import org.lianxin.recusal.Recusals;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 确定承办单位: the deputies' office says which unit answers an adopted suggestion. */
@Component
class ChooseUnit implements UserTask<ChooseUnit.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) String instruction,
      @NotNull HandlingMode handlingMode,
      List<String> coUnits,
      LocalDate replyBy,
      @NotBlank String unit) {

    /** No other units when the form sent none. */
    Answers {
      coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
    }
  }

  private final Instructing instructing;
  private final Instructions instructions;
  private final Suggestions suggestions;
  private final Demands demands;
  private final Routing routing;
  private final UnitChoice units;
  private final Recusals recusals;
  private final ReplyDay replyDay;
  private final CaseFacts facts;

  ChooseUnit(
      Instructing instructing,
      Instructions instructions,
      Suggestions suggestions,
      Demands demands,
      Routing routing,
      UnitChoice units,
      Recusals recusals,
      ReplyDay replyDay,
      CaseFacts facts) {
    this.instructing = instructing;
    this.instructions = instructions;
    this.suggestions = suggestions;
    this.demands = demands;
    this.routing = routing;
    this.units = units;
    this.recusals = recusals;
    this.replyDay = replyDay;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return suggestions.officers(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return suggestions.end(matter.caseNo(), LimitKind.ASSIGNMENT);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var demand = demands.get(caseNo);
    var shown = facts.of(caseNo);
    suggestions.find(caseNo).ifPresent(suggestion -> shown.putAll(suggestions.facts(suggestion)));
    shown.put("joined", facts.joined(caseNo));
    shown.putAll(proposed(demand));
    shown.put("latestReply", replyDay.latest(demand).toString());
    var all = units.options(demand);
    shown.put("units", units.options(demand, route(caseNo)));
    shown.put("otherUnits", all);
    var office = recusals.office(demand, occasion.reader());
    shown.put("recusal", recusals.note(demand, office, UnitChoice.codes(all)));
    return shown;
  }

  /** The unit that is proposed, with why; the answers name it already. */
  private Map<String, Object> proposed(Demand demand) {
    return routing
        .unitFor(demand.category(), demand.area(), route(demand.caseNo()))
        .map(
            unit ->
                Map.<String, Object>of(
                    "proposedUnit", "%s：%s".formatted(unit.unit().name(), unit.decided().reason()),
                    "unit", unit.unit().code(),
                    "handlingMode", HandlingMode.SOLE.name()))
        .orElse(Map.of("proposedUnit", ""));
  }

  private Route route(String caseNo) {
    return instructions.find(caseNo).orElseThrow().route();
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    instructing.chooseUnit(occasion.caseNo(), answers, occasion.reader());
    return Map.of();
  }
}

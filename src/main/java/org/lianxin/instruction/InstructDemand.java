package org.lianxin.instruction;

import static org.lianxin.instruction.process.DemandInstructionProcess.IS_PETITION;
import static org.lianxin.instruction.process.DemandInstructionProcess.WAY;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.AnotherMatter;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.demand.Registration;
import org.lianxin.demand.Splits;
import org.lianxin.directory.Words;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.UnitChoice;
import org.lianxin.intake.CaseFacts;
import org.lianxin.recusal.Recusals;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 批办诉求: the person in charge accepts the proposal or decides otherwise, with a reason (rule
 * explained-decision).
 */
@Component
class InstructDemand implements UserTask<InstructDemand.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) String instruction,
      HandlingMode handlingMode,
      String unit,
      List<String> coUnits,
      LocalDate replyBy,
      Boolean direct,
      @Size(max = 4000) @Substantial String changeReason,
      @NotNull(message = "{instruction.route-missing}") Route route,
      @Size(max = Registration.SUBJECT) String splitSubject,
      Category splitCategory,
      @Size(max = Registration.SUBJECT) String keptSubject) {

    /** No other units, and no short cut, when the form sent none. */
    Answers {
      coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
      direct = direct != null && direct;
    }

    AnotherMatter anotherMatter() {
      return new AnotherMatter(splitSubject, splitCategory, keptSubject);
    }
  }

  private final Instructing instructing;
  private final Instructions instructions;
  private final Suggestions suggestions;
  private final Demands demands;
  private final Deadlines deadlines;
  private final UnitChoice units;
  private final Recusals recusals;
  private final ReplyDay replyDay;
  private final Offices offices;
  private final Splits splits;
  private final CaseFacts facts;
  private final Words words;

  InstructDemand(
      Instructing instructing,
      Instructions instructions,
      Suggestions suggestions,
      Demands demands,
      Deadlines deadlines,
      UnitChoice units,
      Recusals recusals,
      ReplyDay replyDay,
      Offices offices,
      Splits splits,
      CaseFacts facts,
      Words words) {
    this.instructing = instructing;
    this.instructions = instructions;
    this.suggestions = suggestions;
    this.demands = demands;
    this.deadlines = deadlines;
    this.units = units;
    this.recusals = recusals;
    this.replyDay = replyDay;
    this.offices = offices;
    this.splits = splits;
    this.facts = facts;
    this.words = words;
  }

  /** The case's office; the deputies' office for what no row knows and no deputy carried. */
  @Override
  public Doers doers(Matter matter) {
    var caseNo = matter.caseNo();
    var office =
        suggestions.failure(caseNo).isPresent()
            ? offices.deputies(demands.get(caseNo))
            : instructions.office(caseNo);
    return Doers.groups(Offices.officers(office));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.ASSIGNMENT).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var demand = demands.get(caseNo);
    var proposal = instructions.proposal(caseNo);
    var shown = facts.all(caseNo);
    shown.put("proposedRoute", words.label(proposal.proposedRoute()));
    shown.put("proposalReason", proposal.ruleReason());
    shown.put("proposalRule", rule(proposal));
    shown.put("proposedUnit", proposedUnit(proposal));
    shown.put("failure", suggestions.failure(caseNo).orElse(""));
    shown.put("latestReply", replyDay.latest(demand).toString());
    var options = units.options(demand);
    shown.put("units", options);
    var office = recusals.office(demand, occasion.reader());
    shown.put("recusal", recusals.note(demand, office, UnitChoice.codes(options)));
    shown.put("categories", splits.categories());
    shown.putAll(accepted(proposal));
    return shown;
  }

  private String rule(InstructionEntity proposal) {
    var row = instructions.rule(proposal);
    return words.text("instruction.rule", row.table(), row.number(), row.version());
  }

  /** What the answers already say when the form opens: the proposal, where there is one. */
  private static Map<String, Object> accepted(InstructionEntity proposal) {
    var answers = new HashMap<String, Object>();
    if (!proposal.isManual()) {
      answers.put("route", proposal.proposedRoute().name());
    }
    if (proposal.proposedUnit() != null) {
      answers.put("unit", proposal.proposedUnit());
      answers.put("handlingMode", HandlingMode.SOLE.name());
    }
    return answers;
  }

  private String proposedUnit(InstructionEntity proposal) {
    return proposal.proposedUnit() == null
        ? ""
        : "%s：%s".formatted(words.body(proposal.proposedUnit()), proposal.unitRuleReason());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var way = instructing.instruct(occasion.caseNo(), answers, occasion.reader());
    splits.split(occasion.caseNo(), answers.anotherMatter(), occasion.reader());
    return Map.ofEntries(WAY.is(way), IS_PETITION.is(way == Way.PETITION));
  }
}

package org.lianxin.instruction;

import static org.lianxin.shared.Rule.unless;

import java.util.List;
import java.util.Optional;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Words;
import org.lianxin.handling.Charge;
import org.lianxin.handling.Orders;
import org.lianxin.handling.UnitChoice;
import org.lianxin.routing.Route;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批办: the person in charge says which way a demand goes, and who gets the order. */
@Service
@Transactional
class Instructing {

  /** An instruction, and what it is judged by. */
  private record Asked(String caseNo, InstructDemand.Answers said) {

    boolean isForAUnit() {
      return way() == Way.UNIT;
    }

    Way way() {
      return switch (said.route()) {
        case PETITION -> Way.PETITION;
        case STREET, TOWN -> Way.UNIT;
        case DISTRICT, MUNICIPAL -> said.direct() ? Way.UNIT : Way.SUGGESTION;
        case MANUAL -> throw Refusal.of("route", "instruction.route-missing");
      };
    }
  }

  private final Instructions instructions;
  private final Suggestions suggestions;
  private final Orders orders;
  private final Demands demands;
  private final UnitChoice units;
  private final ReplyDay replyDay;
  private final Offices offices;
  private final CaseTimeline timeline;
  private final Words words;
  private final List<Rule<Asked>> rules =
      List.of(
          this::keepsAnAccusationWithThePetitionSection,
          this::makesNoPetitionOfWhatWasSentUp,
          this::goesDirectAfterAFailureOnly,
          this::saysWhyAnotherThanProposed,
          this::leavesNobodyWaitingForAReply,
          Instructing::namesAUnit,
          Instructing::namesTheMode,
          Instructing::namesNoUnitTooEarly);

  Instructing(
      Instructions instructions,
      Suggestions suggestions,
      Orders orders,
      Demands demands,
      UnitChoice units,
      ReplyDay replyDay,
      Offices offices,
      CaseTimeline timeline,
      Words words) {
    this.instructions = instructions;
    this.suggestions = suggestions;
    this.orders = orders;
    this.demands = demands;
    this.units = units;
    this.replyDay = replyDay;
    this.offices = offices;
    this.timeline = timeline;
    this.words = words;
  }

  /**
   * 批办: the way of the demand; on the way to a unit it gets the order.
   *
   * @throws Refusal when a rule is broken, or the unit may not have the order
   */
  Way instruct(String caseNo, InstructDemand.Answers said, String by) {
    var asked = new Asked(caseNo, said);
    var way = asked.way();
    Rule.check(rules, asked);
    if (way == Way.UNIT) {
      order(
          caseNo,
          new Charge(
              said.route(),
              said.unit(),
              said.handlingMode(),
              said.coUnits(),
              offices.assigning(demands.get(caseNo), said.route()),
              said.instruction(),
              said.replyBy()),
          by);
    }
    instructions.decide(caseNo, said.route(), way, said.changeReason(), said.instruction(), by);
    timeline.record(
        caseNo, by, "instruction.timeline.instructed", said.route(), said.instruction());
    return way;
  }

  private void order(String caseNo, Charge charge, String by) {
    var demand = demands.get(caseNo);
    units.check(demand, charge, by);
    replyDay.check(demand, charge.replyBy());
    orders.instruct(caseNo, charge, by);
  }

  /**
   * 确定承办单位: the unit that answers an adopted suggestion gets the order.
   *
   * @throws Refusal when the unit may not have the order
   */
  void chooseUnit(String caseNo, ChooseUnit.Answers said, String by) {
    var route = route(caseNo);
    order(
        caseNo,
        new Charge(
            route,
            said.unit(),
            said.handlingMode(),
            said.coUnits(),
            offices.assigning(demands.get(caseNo), route),
            said.instruction(),
            said.replyBy()),
        by);
    var unit = words.body(said.unit());
    timeline.record(caseNo, by, "instruction.timeline.unit-chosen", unit, said.instruction());
  }

  private Route route(String caseNo) {
    return instructions.find(caseNo).orElseThrow().route();
  }

  /** Whatever reason somebody gives (rule accusation-kept). */
  private Optional<Reason> keepsAnAccusationWithThePetitionSection(Asked asked) {
    return unless(
        asked.way() == Way.PETITION || !demands.get(asked.caseNo).isAccusation(),
        "route",
        "instruction.accusation");
  }

  /** A unit had it already, so it was found to be none. */
  private Optional<Reason> makesNoPetitionOfWhatWasSentUp(Asked asked) {
    return unless(
        asked.way() != Way.PETITION || !instructions.isSentUp(asked.caseNo),
        "route",
        "instruction.sent-up-petition");
  }

  private Optional<Reason> goesDirectAfterAFailureOnly(Asked asked) {
    return unless(
        !asked.said.direct() || suggestions.failure(asked.caseNo).isPresent(),
        "direct",
        "instruction.direct-too-early");
  }

  private Optional<Reason> saysWhyAnotherThanProposed(Asked asked) {
    var proposal = instructions.proposal(asked.caseNo);
    return unless(
        asked.said.changeReason() != null
            || !proposal.isChangedBy(asked.said.route(), asked.said.unit()),
        "changeReason",
        "instruction.reason-missing");
  }

  /** Those who were joined wait for a reply, and a petition has none; nobody joins meanwhile. */
  private Optional<Reason> leavesNobodyWaitingForAReply(Asked asked) {
    if (asked.way() != Way.PETITION) {
      return Optional.empty();
    }
    demands.lock(asked.caseNo);
    return unless(demands.joinedTo(asked.caseNo).isEmpty(), "route", "instruction.others-joined");
  }

  private static Optional<Reason> namesAUnit(Asked asked) {
    return unless(
        !asked.isForAUnit() || asked.said.unit() != null, "unit", "handling.unit.missing");
  }

  private static Optional<Reason> namesTheMode(Asked asked) {
    return unless(
        !asked.isForAUnit() || asked.said.handlingMode() != null,
        "handlingMode",
        "handling.unit.mode-missing");
  }

  private static Optional<Reason> namesNoUnitTooEarly(Asked asked) {
    return unless(
        asked.isForAUnit() || asked.said.unit() == null && asked.said.coUnits().isEmpty(),
        "unit",
        "instruction.unit-too-early");
  }
}

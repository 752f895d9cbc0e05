package org.lianxin.handling;

import static org.lianxin.shared.Rule.unless;

import java.util.List;
import java.util.Optional;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.handling.DecideCoReturn.Answers;
import org.lianxin.handling.DecideCoReturn.Decision;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会办退办: a unit returns its part of an order, and an office decides what becomes of the part. */
@Service
@Transactional
class ReturnedParts {

  /** A decision on a part, and what it is judged by. */
  private record Asked(Order order, String unit, List<String> heirs, Answers said, String by) {

    boolean is(Decision decision) {
      return said.decision() == decision;
    }

    boolean isSeparate() {
      return order.mode() == HandlingMode.SEPARATE;
    }
  }

  private final CoReturns returns;
  private final CoUnits coUnits;
  private final Orders orders;
  private final Demands demands;
  private final UnitChoice units;
  private final Objections objections;
  private final ConflictOfInterest conflicts;
  private final CaseTimeline timeline;
  private final Words words;
  private final List<Rule<Asked>> rules =
      List.of(
          this::isOfAnotherHouse,
          ReturnedParts::namesAUnitForAChangeOnly,
          ReturnedParts::namesAnHeirForADropOnly,
          ReturnedParts::namesAUnitForAChange,
          this::changesToAUnitOutsideTheOrder,
          ReturnedParts::leavesNoPartWithoutAnAnswer,
          ReturnedParts::leavesNoOpinionToAnother,
          this::leavesThePartToWhoCanAnswerIt);

  ReturnedParts(
      CoReturns returns,
      CoUnits coUnits,
      Orders orders,
      Demands demands,
      UnitChoice units,
      Objections objections,
      ConflictOfInterest conflicts,
      CaseTimeline timeline,
      Words words) {
    this.returns = returns;
    this.coUnits = coUnits;
    this.orders = orders;
    this.demands = demands;
    this.units = units;
    this.objections = objections;
    this.conflicts = conflicts;
    this.timeline = timeline;
    this.words = words;
  }

  /**
   * The unit takes its part for none of its own.
   *
   * @throws Refusal when the objection says nothing, or it may not
   */
  void giveBack(String caseNo, int part, Objection objection, String by) {
    var unit = coUnits.at(caseNo, part).unit();
    objections.check(demands.get(caseNo), unit, objection);
    returns.giveBack(caseNo, part, objection, by);
    var code = "handling.timeline.part-returned";
    timeline.record(caseNo, by, code, words.body(unit), objection.reason(), objection.words());
  }

  /**
   * The office decides; in {@link HandlingMode#SEPARATE} no part is lost.
   *
   * @throws Refusal when a rule is broken
   */
  void decide(String caseNo, int part, Answers said, String by) {
    var before = coUnits.at(caseNo, part).unit();
    Rule.check(rules, new Asked(orders.current(caseNo), before, returns.heirs(caseNo), said, by));
    var unit = words.body(before);
    switch (said.decision()) {
      case INSIST -> {
        returns.insist(caseNo, part, said.decisionWords());
        record(caseNo, by, "part-insisted", unit, said.decisionWords());
      }
      case ANOTHER -> {
        units.checkOther(demands.get(caseNo), said.unit(), by);
        returns.replace(caseNo, part, said.unit(), said.decisionWords());
        record(caseNo, by, "part-replaced", unit, words.body(said.unit()), said.decisionWords());
      }
      case DROP -> drop(caseNo, part, unit, said, by);
    }
  }

  private void drop(String caseNo, int part, String unit, Answers said, String by) {
    var heir = said.takenOverBy();
    returns.drop(caseNo, part, heir, said.decisionWords());
    if (heir == null) {
      record(caseNo, by, "part-dropped", unit, said.decisionWords());
    } else {
      record(caseNo, by, "part-taken-over", unit, words.body(heir), said.decisionWords());
    }
  }

  private void record(String caseNo, String by, String what, Object... values) {
    timeline.record(caseNo, by, "handling.timeline." + what, values);
  }

  /** Nobody decides for his own house. */
  private Optional<Reason> isOfAnotherHouse(Asked asked) {
    return unless(
        !conflicts.exists(asked.by, asked.unit),
        "",
        "handling.co-return.own-unit",
        words.body(asked.unit));
  }

  private static Optional<Reason> namesAUnitForAChangeOnly(Asked asked) {
    return unless(
        asked.said.unit() == null || asked.is(Decision.ANOTHER),
        "unit",
        "handling.co-return.unit-without-change");
  }

  private static Optional<Reason> namesAnHeirForADropOnly(Asked asked) {
    return unless(
        asked.said.takenOverBy() == null || asked.is(Decision.DROP),
        "takenOverBy",
        "handling.co-return.heir-without-drop");
  }

  private static Optional<Reason> namesAUnitForAChange(Asked asked) {
    return unless(
        !asked.is(Decision.ANOTHER) || asked.said.unit() != null,
        "unit",
        "handling.co-return.unit-missing");
  }

  private Optional<Reason> changesToAUnitOutsideTheOrder(Asked asked) {
    var unit = asked.said.unit();
    return !asked.is(Decision.ANOTHER) || unit == null
        ? Optional.empty()
        : unless(
            !unit.equals(asked.order.unit()) && !asked.order.coUnits().contains(unit),
            "unit",
            "handling.co-return.unit-on-order",
            words.body(unit));
  }

  private static Optional<Reason> leavesNoPartWithoutAnAnswer(Asked asked) {
    return unless(
        !asked.is(Decision.DROP) || !asked.isSeparate() || asked.said.takenOverBy() != null,
        "takenOverBy",
        "handling.co-return.heir-missing");
  }

  private static Optional<Reason> leavesNoOpinionToAnother(Asked asked) {
    return unless(
        !asked.is(Decision.DROP) || asked.isSeparate() || asked.said.takenOverBy() == null,
        "takenOverBy",
        "handling.co-return.heir-of-opinion");
  }

  private Optional<Reason> leavesThePartToWhoCanAnswerIt(Asked asked) {
    var heir = asked.said.takenOverBy();
    return !asked.is(Decision.DROP) || !asked.isSeparate() || heir == null
        ? Optional.empty()
        : unless(
            asked.heirs.contains(heir),
            "takenOverBy",
            "handling.co-return.heir-unknown",
            words.body(heir));
  }
}

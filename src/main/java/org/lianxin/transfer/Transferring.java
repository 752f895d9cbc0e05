package org.lianxin.transfer;

import static org.lianxin.shared.Rule.unless;

import java.util.List;
import java.util.Optional;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.Charge;
import org.lianxin.handling.Objection;
import org.lianxin.handling.Objections;
import org.lianxin.handling.Orders;
import org.lianxin.handling.ReturnReason;
import org.lianxin.handling.UnitChoice;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.PolicySettings;
import org.lianxin.routing.Route;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签收、退办、改办、裁定: a unit takes its order or returns it, and an office finds the next unit or sends the
 * matter up.
 */
@Service
@Transactional
class Transferring {

  private record Taking(String unit, String responsible) {}

  /** What an office decides on a returned order, and what it is judged by. */
  private record PassingOn(
      AnotherUnit.Answers chosen, Route route, Optional<ReturnReason> lastReturned) {

    boolean isUp() {
      return chosen.decision().level().isPresent();
    }
  }

  private final Orders orders;
  private final Demands demands;
  private final UnitChoice units;
  private final Objections objections;
  private final Offices offices;
  private final CaseAccess access;
  private final PolicySettings policy;
  private final CaseTimeline timeline;
  private final Words words;

  Transferring(
      Orders orders,
      Demands demands,
      UnitChoice units,
      Objections objections,
      Offices offices,
      CaseAccess access,
      PolicySettings policy,
      CaseTimeline timeline,
      Words words) {
    this.orders = orders;
    this.demands = demands;
    this.units = units;
    this.objections = objections;
    this.offices = offices;
    this.access = access;
    this.policy = policy;
    this.timeline = timeline;
    this.words = words;
  }

  /**
   * 签收: the unit takes its order, and one of its handlers answers for it.
   *
   * @param responsible the login of the handler
   * @throws Refusal when nobody is named, or nobody of the unit
   */
  void take(String caseNo, String responsible, String by) {
    var unit = orders.current(caseNo).unit();
    Rule.check(
        List.of(Transferring::namesSomebody, this::namesAHandlerOfTheUnit),
        new Taking(unit, responsible));
    orders.take(caseNo, responsible);
    timeline.record(
        caseNo, by, "handling.timeline.taken", words.body(unit), words.person(responsible));
  }

  private static Optional<Reason> namesSomebody(Taking asked) {
    return unless(asked.responsible != null, "responsible", "transfer.responsible-missing");
  }

  private Optional<Reason> namesAHandlerOfTheUnit(Taking asked) {
    return unless(
        asked.responsible == null
            || words.holders(asked.unit, Role.HANDLER).stream()
                .anyMatch(handler -> handler.value().equals(asked.responsible)),
        "responsible",
        "transfer.responsible-unknown");
  }

  /**
   * 退办: the unit returns its order. A further return goes to the arbiter.
   *
   * @return whether the arbiter finds the next unit
   * @throws Refusal when the objection says nothing, or it is too late
   */
  boolean giveBack(String caseNo, Objection objection, String by) {
    var unit = orders.current(caseNo).unit();
    objections.check(demands.get(caseNo), unit, objection);
    var isArbitrated = orders.returns(caseNo) + 1 >= policy.arbitratedReturn();
    var next = isArbitrated ? LimitKind.ARBITRATION : LimitKind.REASSIGNMENT;
    var finder = finder(caseNo, next);
    orders.giveBack(caseNo, objection, by, next, Offices.officers(finder));
    access.openTo(caseNo, finder);
    timeline.record(
        caseNo,
        by,
        "handling.timeline.returned",
        words.body(unit),
        objection.reason(),
        objection.words());
    return isArbitrated;
  }

  private String finder(String caseNo, LimitKind kind) {
    return kind == LimitKind.ARBITRATION
        ? offices.deputies(demands.get(caseNo))
        : orders.current(caseNo).office();
  }

  /** Who finds another unit within this limit: the office that assigned it, or the arbiter. */
  Doers finders(String caseNo, LimitKind kind) {
    return Doers.groups(Offices.officers(finder(caseNo, kind)));
  }

  /**
   * 改办、裁定、报请上级批办: another unit gets the order, or the same again, after the arbiter's word for
   * good; or the matter goes to the level that has the power (rule way-up).
   *
   * @param kind the limit within which it is found
   * @throws Refusal when the unit may not have it, or the matter may not go up
   */
  void passOn(String caseNo, LimitKind kind, AnotherUnit.Answers chosen, String by) {
    Rule.check(
        List.of(
            Transferring::namesAUnit,
            Transferring::namesTheMode,
            Transferring::namesNoUnitTooEarly,
            Transferring::goesUpOnly,
            Transferring::followsThePower),
        new PassingOn(chosen, orders.route(caseNo), orders.lastReturned(caseNo)));
    chosen
        .decision()
        .level()
        .ifPresentOrElse(
            level -> sendUp(caseNo, level, chosen.instruction(), by),
            () -> toAUnit(caseNo, kind, chosen, by));
  }

  private void sendUp(String caseNo, MatterLevel level, String instruction, String by) {
    orders.sendUp(caseNo, level, instruction, by);
    access.openTo(caseNo, offices.deputies(demands.get(caseNo)));
    timeline.record(caseNo, by, "handling.timeline.sent-up", level, instruction);
  }

  private static Optional<Reason> namesAUnit(PassingOn asked) {
    return unless(asked.isUp() || asked.chosen.unit() != null, "unit", "handling.unit.missing");
  }

  private static Optional<Reason> namesTheMode(PassingOn asked) {
    return unless(
        asked.isUp() || asked.chosen.handlingMode() != null,
        "handlingMode",
        "handling.unit.mode-missing");
  }

  private static Optional<Reason> namesNoUnitTooEarly(PassingOn asked) {
    return unless(
        !asked.isUp() || asked.chosen.unit() == null && asked.chosen.coUnits().isEmpty(),
        "unit",
        "transfer.unit-too-early");
  }

  private static Optional<Reason> goesUpOnly(PassingOn asked) {
    return unless(
        asked.chosen.decision().level().stream().allMatch(asked.route::isBelow),
        "decision",
        "transfer.not-higher");
  }

  /** Nobody sends away what he could do himself: a unit has said that the power lies higher. */
  private static Optional<Reason> followsThePower(PassingOn asked) {
    return unless(
        !asked.isUp()
            || asked.lastReturned.filter(ReturnReason.ABOVE_OUR_POWER::equals).isPresent(),
        "decision",
        "transfer.power-not-higher");
  }

  private void toAUnit(String caseNo, LimitKind kind, AnotherUnit.Answers chosen, String by) {
    var order = orders.current(caseNo);
    var charge =
        new Charge(
            orders.route(caseNo),
            chosen.unit(),
            chosen.handlingMode(),
            chosen.coUnits(),
            order.office(),
            chosen.instruction(),
            null);
    units.check(demands.get(caseNo), charge, by);
    if (kind == LimitKind.ARBITRATION) {
      orders.settle(caseNo, charge, by);
    } else {
      orders.instruct(caseNo, charge, by);
    }
    var code = kind == LimitKind.ARBITRATION ? "settled" : "reassigned";
    timeline.record(
        caseNo, by, "handling.timeline." + code, words.body(charge.unit()), charge.instruction());
  }
}

package org.lianxin.handling;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.PolicySettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 会办、分办退办: one of the other units of an order says that its part is not its own, and the office
 * that assigned the order decides (rule return-of-a-part). As with whole orders, a further return
 * goes to the arbiter, and the limit of the reply runs on; the limit of the opinion starts anew for
 * whoever is asked then.
 */
@Service
@Transactional
class CoReturns {

  private final CoUnits coUnits;
  private final CoUnitTable table;
  private final Orders orders;
  private final ReturnTable returns;
  private final Demands demands;
  private final CaseAccess access;
  private final Deadlines deadlines;
  private final CoReturnWindow window;
  private final Offices offices;
  private final PolicySettings policy;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CoReturns(
      CoUnits coUnits,
      CoUnitTable table,
      Orders orders,
      ReturnTable returns,
      Demands demands,
      CaseAccess access,
      Deadlines deadlines,
      CoReturnWindow window,
      Offices offices,
      PolicySettings policy,
      ApplicationEventPublisher events,
      Clock clock) {
    this.coUnits = coUnits;
    this.table = table;
    this.orders = orders;
    this.returns = returns;
    this.demands = demands;
    this.access = access;
    this.deadlines = deadlines;
    this.window = window;
    this.offices = offices;
    this.policy = policy;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The unit returns its part.
   *
   * @throws org.lianxin.shared.Refusal when it may not, see {@link CoReturnWindow}
   */
  void giveBack(String caseNo, int part, Objection objection, String by) {
    var coUnit = coUnits.at(caseNo, part);
    window
        .objection(caseNo, coUnit)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    var order = orders.current(caseNo);
    coUnit.giveBack();
    returns.save(new ReturnEntity(order, coUnit, objection, by, now()));
    deadlines.meet(caseNo, LimitKind.CO_OPINION, coUnit.unit());
    deadlines.begin(
        caseNo,
        decidedWithin(caseNo, part),
        coUnit.unit(),
        Offices.officers(decider(caseNo, part)));
    access.openTo(caseNo, decider(caseNo, part));
    events.publishEvent(new CoUnitReturned(order, coUnit.unit()));
  }

  /** The office that decides on the return of a part: the order's, or the arbiter's after it. */
  @Transactional(readOnly = true)
  String decider(String caseNo, int part) {
    return isArbitrated(caseNo, part)
        ? offices.deputies(demands.get(caseNo))
        : orders.current(caseNo).office();
  }

  /** The limit within which it decides. */
  @Transactional(readOnly = true)
  LimitKind decidedWithin(String caseNo, int part) {
    return isArbitrated(caseNo, part) ? LimitKind.ARBITRATION : LimitKind.REASSIGNMENT;
  }

  private boolean isArbitrated(String caseNo, int part) {
    return of(caseNo, part).size() >= policy.arbitratedReturn();
  }

  /** All returns of a part of the present order, oldest first. */
  @Transactional(readOnly = true)
  List<ReturnEntity> of(String caseNo, int part) {
    return returns.findByOrderIdAndPartOrderById(orders.current(caseNo).id(), part);
  }

  /** 维持: the unit has to answer, and can't return the part again. */
  void insist(String caseNo, int part, String words) {
    var coUnit = decided(caseNo, part);
    coUnit.insist(words);
    name(caseNo, coUnit);
  }

  /** 改由其他单位: another unit gets the part; after the arbiter's decision, for good. */
  void replace(String caseNo, int part, String unit, String words) {
    var coUnit = decided(caseNo, part);
    coUnit.passTo(unit, words, isArbitrated(caseNo, part));
    name(caseNo, coUnit);
  }

  private void name(String caseNo, CoUnitEntity coUnit) {
    coUnits.ask(caseNo, coUnit);
    events.publishEvent(new CoUnitNamed(orders.current(caseNo), coUnit.unit()));
  }

  /**
   * 不再会办: the unit is out, and nobody waits for it.
   *
   * @param heir one of {@link #heirs}, or null where each part is only an opinion for the lead
   */
  void drop(String caseNo, int part, String heir, String words) {
    decided(caseNo, part).drop(heir, words);
    coUnits.of(caseNo).stream()
        .filter(other -> other.isAsked() && other.unit().equals(heir))
        .map(CoUnitEntity::id)
        .forEach(table::findById); // it may not answer its own part alone in this very moment
  }

  /** Who can answer a returned part with its own: who has not answered its own yet, lead first. */
  @Transactional(readOnly = true)
  List<String> heirs(String caseNo) {
    return Stream.concat(
            Stream.of(orders.current(caseNo).unit()),
            coUnits.of(caseNo).stream().filter(CoUnitEntity::isAsked).map(CoUnitEntity::unit))
        .toList();
  }

  private CoUnitEntity decided(String caseNo, int part) {
    var coUnit = coUnits.at(caseNo, part);
    deadlines.meet(caseNo, LimitKind.REASSIGNMENT, coUnit.unit());
    deadlines.meet(caseNo, LimitKind.ARBITRATION, coUnit.unit());
    return coUnit;
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}

package org.lianxin.instruction;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.handling.Orders;
import org.lianxin.recusal.Recusals;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;
import org.lianxin.routing.RouteQuestion;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was proposed and decided of the demands: which way, which unit. One row a decision, each
 * with the proposal it was made on.
 */
@Service
@Transactional
public class Instructions {

  private final InstructionTable instructions;
  private final Routing routing;
  private final Orders orders;
  private final Demands demands;
  private final Deadlines deadlines;
  private final Deputies deputies;
  private final Offices offices;
  private final Recusals recusals;
  private final Decisions decisions;
  private final Clock clock;

  Instructions(
      InstructionTable instructions,
      Routing routing,
      Orders orders,
      Demands demands,
      Deadlines deadlines,
      Deputies deputies,
      Offices offices,
      Recusals recusals,
      Decisions decisions,
      Clock clock) {
    this.instructions = instructions;
    this.routing = routing;
    this.orders = orders;
    this.demands = demands;
    this.deadlines = deadlines;
    this.deputies = deputies;
    this.offices = offices;
    this.recusals = recusals;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Asks the tables which way a demand should go and which unit is for it, and keeps what they say
   * with rule, version and inputs (PIPL art. 24). From now on the office's limit to assign runs.
   * Asked again before anybody has decided, it changes nothing; after that the matter was sent up
   * (rule way-up), and the tables are asked anew.
   */
  public void propose(String caseNo) {
    propose(caseNo, LocalDate.now(clock));
  }

  /** The same for a demand that waits for its instruction since this day. */
  void propose(String caseNo, LocalDate since) {
    var last = instructions.findFirstByCaseNoOrderByIdDesc(caseNo);
    if (last.filter(earlier -> !earlier.isDecided()).isPresent()) {
      return;
    }
    var demand = demands.get(caseNo);
    var way = routing.propose(question(demand));
    var unit = routing.unitFor(demand.category(), demand.area(), way.route());
    var proposal = instructions.save(new InstructionEntity(caseNo, way, unit, now()));
    var office = office(demand, proposal);
    deadlines.beginOn(since, caseNo, LimitKind.ASSIGNMENT, Offices.officers(office));
    unit.ifPresent(proposed -> recusals.find(caseNo, office, List.of(proposed.unit().code())));
  }

  private RouteQuestion question(Demand demand) {
    return new RouteQuestion(
        demand.isAccusation(),
        demand.channel() == Channel.LETTER,
        demand.level().orElse(MatterLevel.UNKNOWN),
        AreaKind.of(demand.area()),
        deputies.find(demand.deputy()).map(Deputy::level).orElse(null));
  }

  /** Who instructs: the case's office; the deputies' what no row knows, and what was sent up. */
  private String office(Demand demand, InstructionEntity proposal) {
    return proposal.isManual() || isSentUp(demand.caseNo())
        ? offices.deputies(demand)
        : demand.office();
  }

  /** Whether an office below has sent the matter up, whose unit had it. */
  boolean isSentUp(String caseNo) {
    return orders.isAssigned(caseNo);
  }

  /** The proposal that waits for a decision, or on which the last one was made. */
  InstructionEntity proposal(String caseNo) {
    return instructions
        .findFirstByCaseNoOrderByIdDesc(caseNo)
        .orElseThrow(() -> new IllegalStateException("Nothing was proposed for " + caseNo));
  }

  /** The row of the table that a proposal rests on, as Cockpit counts them. */
  Decisions.Row rule(InstructionEntity proposal) {
    return proposal.rule(decisions);
  }

  /** Who instructs the case by what was proposed. */
  String office(String caseNo) {
    return office(demands.get(caseNo), proposal(caseNo));
  }

  /** Keeps what a person decided; what goes no further by an order has met its limit. */
  void decide(String caseNo, Route route, Way way, String reason, String words, String by) {
    var last = proposal(caseNo);
    var open = last.isDecided() ? instructions.save(last.again()) : last;
    open.decide(route, reason, words, by, now());
    if (way != Way.UNIT) {
      deadlines.meet(caseNo, LimitKind.ASSIGNMENT);
    }
    demands.moveTo(caseNo, way == Way.PETITION ? DemandStatus.PETITION : DemandStatus.INSTRUCTED);
  }

  /** The newest decision on a demand, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Instruction> find(String caseNo) {
    return instructions
        .findFirstByCaseNoAndRouteIsNotNullOrderByIdDesc(caseNo)
        .map(InstructionEntity::seen);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}

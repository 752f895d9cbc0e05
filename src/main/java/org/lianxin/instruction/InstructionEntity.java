package org.lianxin.instruction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.TreeMap;
import org.lianxin.routing.Route;
import org.lianxin.routing.RouteProposal;
import org.lianxin.routing.UnitProposal;
import org.lianxin.shared.Decisions;

/** A proposal of the tables, and what a person made of it. */
@Entity
@Table(name = "instruction_proposal")
class InstructionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Enumerated(EnumType.STRING)
  private Route proposedRoute;

  private String ruleTable;
  private int ruleVersion;
  private String ruleId;

  @Column(length = 500)
  private String ruleReason;

  @Column(length = 1000)
  private String ruleInputs;

  private String proposedUnit;
  private Integer unitRuleVersion;
  private String unitRuleId;

  @Column(length = 500)
  private String unitRuleReason;

  private LocalDateTime proposedAt;

  @Enumerated(EnumType.STRING)
  private Route route;

  private String changeReason;

  private String instruction;

  private String instructedBy;
  private LocalDateTime instructedAt;
  @Version private int version;

  protected InstructionEntity() {}

  InstructionEntity(
      String caseNo, RouteProposal way, Optional<UnitProposal> unit, LocalDateTime now) {
    this.caseNo = caseNo;
    proposedRoute = way.route();
    ruleTable = way.decided().table();
    ruleVersion = way.decided().version();
    ruleId = way.decided().rule();
    ruleReason = way.decided().reason();
    ruleInputs = new TreeMap<>(way.decided().inputs()).toString();
    unit.ifPresent(this::propose);
    proposedAt = now;
  }

  private void propose(UnitProposal unit) {
    proposedUnit = unit.unit().code();
    unitRuleVersion = unit.decided().version();
    unitRuleId = unit.decided().rule();
    unitRuleReason = unit.decided().reason();
  }

  /** The same proposal once more, for another decision on it. */
  InstructionEntity again() {
    var next = new InstructionEntity();
    next.caseNo = caseNo;
    next.proposedRoute = proposedRoute;
    next.ruleTable = ruleTable;
    next.ruleVersion = ruleVersion;
    next.ruleId = ruleId;
    next.ruleReason = ruleReason;
    next.ruleInputs = ruleInputs;
    next.proposedUnit = proposedUnit;
    next.unitRuleVersion = unitRuleVersion;
    next.unitRuleId = unitRuleId;
    next.unitRuleReason = unitRuleReason;
    next.proposedAt = proposedAt;
    return next;
  }

  void decide(Route decided, String reason, String words, String by, LocalDateTime now) {
    if (isDecided()) {
      throw new IllegalStateException("%s was instructed already".formatted(caseNo));
    }
    route = decided;
    changeReason = reason;
    instruction = words;
    instructedBy = by;
    instructedAt = now;
  }

  boolean isDecided() {
    return route != null;
  }

  /** Whether the table left it to a person. */
  boolean isManual() {
    return proposedRoute == Route.MANUAL;
  }

  /** Whether such a decision needs a reason, because it is not what the tables proposed. */
  boolean isChangedBy(Route decided, String unit) {
    return !isManual() && decided != proposedRoute
        || unit != null && proposedUnit != null && !unit.equals(proposedUnit);
  }

  Route proposedRoute() {
    return proposedRoute;
  }

  String ruleReason() {
    return ruleReason;
  }

  /** The row that fired. */
  Decisions.Row rule(Decisions decisions) {
    return decisions.row(ruleTable, ruleVersion, ruleId);
  }

  String proposedUnit() {
    return proposedUnit;
  }

  String unitRuleReason() {
    return unitRuleReason;
  }

  /** What others see of it. */
  Instruction seen() {
    return new Instruction(
        caseNo,
        proposedRoute,
        route,
        changeReason == null ? "" : changeReason,
        instruction,
        instructedBy);
  }
}

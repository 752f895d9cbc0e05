package org.lianxin.handling;

import static org.lianxin.handling.process.CoOpinionProcess.IS_STILL_ASKED;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Words;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Option;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 处理会办退办: the office that assigned the order decides on a part that its unit has returned, or the
 * deputies' office on a further return, whose decision is final. In {@link HandlingMode#SEPARATE}
 * no part is lost: whoever lets a unit go names who answers its part.
 */
@Component
class DecideCoReturn implements UserTask<DecideCoReturn.Answers> {

  /** What becomes of the part. */
  enum Decision {
    /** 维持: the unit has to answer. */
    INSIST,
    /** 改由其他单位. */
    ANOTHER,
    /** 不再会办. */
    DROP
  }

  /** What the form asks. */
  record Answers(
      @NotNull Decision decision,
      String unit,
      String takenOverBy,
      @NotBlank @Size(max = 4000) @Substantial String decisionWords) {}

  private final ReturnedParts parts;
  private final CoUnits coUnits;
  private final CoReturns returns;
  private final Orders orders;
  private final Demands demands;
  private final UnitChoice units;
  private final Deadlines deadlines;
  private final WorkFacts facts;
  private final OrderFacts orderFacts;
  private final Words words;

  DecideCoReturn(
      ReturnedParts parts,
      CoUnits coUnits,
      CoReturns returns,
      Orders orders,
      Demands demands,
      UnitChoice units,
      Deadlines deadlines,
      WorkFacts facts,
      OrderFacts orderFacts,
      Words words) {
    this.parts = parts;
    this.coUnits = coUnits;
    this.returns = returns;
    this.orders = orders;
    this.demands = demands;
    this.units = units;
    this.deadlines = deadlines;
    this.facts = facts;
    this.orderFacts = orderFacts;
    this.words = words;
  }

  @Override
  public boolean isOfPart() {
    return true;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Offices.officers(returns.decider(matter.caseNo(), matter.part())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    var caseNo = matter.caseNo();
    return deadlines
        .find(
            caseNo,
            returns.decidedWithin(caseNo, matter.part()),
            coUnits.at(caseNo, matter.part()).unit())
        .map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var part = occasion.matter().part();
    var shown = facts.of(caseNo);
    shown.put("coUnitName", words.body(coUnits.at(caseNo, part).unit()));
    shown.put("returns", orderFacts.returns(returns.of(caseNo, part)));
    shown.put("hops", orders.returns(caseNo));
    shown.put("units", units.options(demands.get(caseNo)));
    shown.put("isSeparate", isSeparate(caseNo));
    shown.put("heirs", returns.heirs(caseNo).stream().map(this::option).toList());
    return shown;
  }

  private boolean isSeparate(String caseNo) {
    return orders.current(caseNo).mode() == HandlingMode.SEPARATE;
  }

  private Option option(String unit) {
    return new Option(words.body(unit), unit);
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    parts.decide(occasion.caseNo(), occasion.matter().part(), answers, occasion.reader());
    return Map.ofEntries(IS_STILL_ASKED.is(answers.decision() != Decision.DROP));
  }
}

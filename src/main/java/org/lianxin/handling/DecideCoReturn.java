package org.lianxin.handling;

import static org.lianxin.handling.process.CoOpinion.IS_STILL_ASKED;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.ConflictOfInterest;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
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
      @NotNull(message = "{handling.decision.missing}") Decision decision,
      String unit,
      String takenOverBy,
      @NotBlank(message = "{handling.co-return.words-missing}")
          @Size(max = 4000, message = "{handling.text.too-long}")
          String decisionWords) {}

  private final CoUnits coUnits;
  private final CoReturns returns;
  private final StoredOrders orders;
  private final Demands demands;
  private final UnitChoice units;
  private final ConflictOfInterest conflicts;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final WorkFacts facts;
  private final OrderFacts orderFacts;
  private final CaseFacts words;

  DecideCoReturn(
      CoUnits coUnits,
      CoReturns returns,
      StoredOrders orders,
      Demands demands,
      UnitChoice units,
      ConflictOfInterest conflicts,
      Deadlines deadlines,
      CaseTimeline timeline,
      WorkFacts facts,
      OrderFacts orderFacts,
      CaseFacts words) {
    this.coUnits = coUnits;
    this.returns = returns;
    this.orders = orders;
    this.demands = demands;
    this.units = units;
    this.conflicts = conflicts;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.facts = facts;
    this.orderFacts = orderFacts;
    this.words = words;
  }

  @Override
  public String process() {
    return CoUnits.PROCESS;
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
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var part = occasion.matter().part();
    var shown = facts.of(caseNo);
    shown.put("coUnitName", words.body(coUnits.at(caseNo, part).unit()));
    shown.put("returns", orderFacts.returns(returns.of(caseNo, part)));
    shown.put("hops", orders.returns(caseNo));
    shown.put("units", units.options(demands.get(caseNo), orders.route(caseNo)));
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
    refuseOwn(occasion);
    refuseContradiction(answers);
    switch (answers.decision()) {
      case INSIST -> insist(occasion, answers);
      case ANOTHER -> replace(occasion, answers);
      case DROP -> drop(occasion, answers);
    }
    return Map.ofEntries(IS_STILL_ASKED.is(answers.decision() != Decision.DROP));
  }

  /** Nobody decides for his own unit (rule own-house). */
  private void refuseOwn(Occasion occasion) {
    var unit = unit(occasion);
    if (conflicts.exists(occasion.reader(), unit)) {
      throw Refusal.of("", "handling.co-return.own-unit", words.body(unit));
    }
  }

  private static void refuseContradiction(Answers answers) {
    if (answers.unit() != null && answers.decision() != Decision.ANOTHER) {
      throw Refusal.of("unit", "handling.co-return.unit-without-change");
    }
    if (answers.takenOverBy() != null && answers.decision() != Decision.DROP) {
      throw Refusal.of("takenOverBy", "handling.co-return.heir-without-drop");
    }
  }

  private void insist(Occasion occasion, Answers answers) {
    var part = occasion.matter().part();
    returns.insist(occasion.caseNo(), part, answers.decisionWords());
    record(
        occasion,
        "handling.timeline.part-insisted",
        List.of(words.body(unit(occasion)), answers.decisionWords()));
  }

  private void replace(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var before = unit(occasion);
    if (answers.unit() == null) {
      throw Refusal.of("unit", "handling.co-return.unit-missing");
    }
    var order = orders.current(caseNo);
    if (answers.unit().equals(order.unit()) || order.coUnits().contains(answers.unit())) {
      throw Refusal.of("unit", "handling.co-return.unit-on-order", words.body(answers.unit()));
    }
    units.checkOther(demands.get(caseNo), orders.route(caseNo), answers.unit(), occasion.reader());
    returns.replace(caseNo, occasion.matter().part(), answers.unit(), answers.decisionWords());
    record(
        occasion,
        "handling.timeline.part-replaced",
        List.of(words.body(before), words.body(answers.unit()), answers.decisionWords()));
  }

  private void drop(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var heir = answers.takenOverBy();
    if (!isSeparate(caseNo) && heir != null) {
      throw Refusal.of("takenOverBy", "handling.co-return.heir-of-opinion");
    }
    if (isSeparate(caseNo) && heir == null) {
      throw Refusal.of("takenOverBy", "handling.co-return.heir-missing");
    }
    if (heir != null && !returns.heirs(caseNo).contains(heir)) {
      throw Refusal.of("takenOverBy", "handling.co-return.heir-unknown", words.body(heir));
    }
    var unit = words.body(unit(occasion));
    returns.drop(caseNo, occasion.matter().part(), heir, answers.decisionWords());
    if (heir == null) {
      record(occasion, "handling.timeline.part-dropped", List.of(unit, answers.decisionWords()));
    } else {
      record(
          occasion,
          "handling.timeline.part-taken-over",
          List.of(unit, words.body(heir), answers.decisionWords()));
    }
  }

  private String unit(Occasion occasion) {
    return coUnits.at(occasion.caseNo(), occasion.matter().part()).unit();
  }

  private void record(Occasion occasion, String code, List<String> values) {
    timeline.record(occasion.caseNo(), occasion.reader(), code, values.toArray());
  }
}

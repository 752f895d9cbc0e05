package org.lianxin.handling;

import static org.lianxin.handling.process.CoOpinionProcess.IS_RETURNED;
import static org.lianxin.handling.process.CoOpinionProcess.NEEDS_CHECK;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Words;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 提出会办意见: another unit of the order says what it thinks, to the lead and not to the deputy; in
 * {@link HandlingMode#SEPARATE} it answers its own part (rule handling-modes). Or it returns its
 * part as not its own.
 */
@Component
class GiveCoOpinion implements UserTask<GiveCoOpinion.Answers> {

  /** What the unit says. */
  enum Decision {
    /** 提出意见、答复. */
    GIVEN,
    /** 退办. */
    RETURNED
  }

  /** What the form asks. */
  record Answers(
      @Size(max = 4000) @Substantial String opinion,
      ReturnReason reason,
      @Size(max = 4000) @Substantial String returnWords,
      String proposedUnit,
      @NotNull Decision decision) {}

  private final UnitWork work;
  private final CoUnits coUnits;
  private final CoOpinions opinions;
  private final CoReturns returns;
  private final CoReturnWindow window;
  private final ReturnedParts parts;
  private final UnitChoice units;
  private final Orders orders;
  private final Demands demands;
  private final WorkFacts facts;
  private final OrderFacts orderFacts;
  private final Words words;

  GiveCoOpinion(
      UnitWork work,
      CoUnits coUnits,
      CoOpinions opinions,
      CoReturns returns,
      CoReturnWindow window,
      ReturnedParts parts,
      UnitChoice units,
      Orders orders,
      Demands demands,
      WorkFacts facts,
      OrderFacts orderFacts,
      Words words) {
    this.work = work;
    this.coUnits = coUnits;
    this.opinions = opinions;
    this.returns = returns;
    this.window = window;
    this.parts = parts;
    this.units = units;
    this.orders = orders;
    this.demands = demands;
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
    return Doers.groups(UnitWork.handlers(coUnit(matter).unit()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return limit(matter).map(Deadline::end);
  }

  private Optional<Deadline> limit(Matter matter) {
    return opinions.due(matter.caseNo(), coUnit(matter));
  }

  private CoUnitEntity coUnit(Matter matter) {
    return coUnits.at(matter.caseNo(), matter.part());
  }

  /** What the lead has sent back fills the form, so that its writer need not begin again. */
  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = facts.of(caseNo);
    var order = orders.current(caseNo);
    var coUnit = coUnit(occasion.matter());
    var asked =
        order.mode() == HandlingMode.SEPARATE
            ? "handling.opinion.asked-part"
            : "handling.opinion.asked";
    shown.put("coUnitName", words.body(coUnit.unit()));
    shown.put("asked", words.text(asked, words.body(order.unit())));
    shown.put("decisionWords", coUnit.words());
    shown.put("ownDueOn", limit(occasion.matter()).map(GiveCoOpinion::day).orElse(""));
    shown.put("returnUntil", returnUntil(caseNo, coUnit));
    shown.put("returns", orderFacts.returns(returns.of(caseNo, coUnit.part())));
    shown.put("rejection", "");
    shown.put("takenBack", "");
    opinions
        .newest(caseNo, coUnit)
        .ifPresent(
            earlier -> {
              shown.put("rejection", earlier.rejection().orElse(""));
              shown.put("takenBack", earlier.takenBack().orElse(""));
              shown.put("opinion", earlier.shown().text());
            });
    shown.put("units", units.options(demands.get(caseNo)));
    return shown;
  }

  private static String day(Deadline limit) {
    return limit.dueOn().toString();
  }

  private String returnUntil(String caseNo, CoUnitEntity coUnit) {
    return window
        .objection(caseNo, coUnit)
        .map(refusal -> refusal.reasons().get(0))
        .map(reason -> words.text(reason.code(), reason.values().toArray()))
        .or(() -> window.lastDay(caseNo, coUnit).map(Object::toString))
        .orElse("");
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    work.refuseDeputy(occasion.caseNo(), occasion.reader());
    return switch (answers.decision()) {
      case GIVEN -> give(occasion, answers);
      case RETURNED -> giveBack(occasion, answers);
    };
  }

  private Map<String, Object> give(Occasion occasion, Answers answers) {
    if (answers.opinion() == null) {
      throw Refusal.of("opinion", "handling.opinion.missing");
    }
    var needsCheck =
        opinions.give(
            occasion.caseNo(), occasion.matter().part(), answers.opinion(), occasion.reader());
    return Map.ofEntries(IS_RETURNED.is(false), NEEDS_CHECK.is(needsCheck));
  }

  private Map<String, Object> giveBack(Occasion occasion, Answers answers) {
    var objection = new Objection(answers.reason(), answers.returnWords(), answers.proposedUnit());
    parts.giveBack(occasion.caseNo(), occasion.matter().part(), objection, occasion.reader());
    return Map.ofEntries(IS_RETURNED.is(true), NEEDS_CHECK.is(false));
  }
}

package org.lianxin.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.handling.HandlingMode;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;

/**
 * What both tasks after a return ask and do: find another unit, hold to the first, or send the
 * matter up to the level that has the power (rule way-up).
 */
abstract class AnotherUnit implements UserTask<AnotherUnit.Answers> {

  /** Where the matter goes. */
  enum Decision {
    /** 交承办单位. */
    UNIT(null),
    /** 报区级批办. */
    DISTRICT(MatterLevel.DISTRICT),
    /** 报市级批办. */
    MUNICIPAL(MatterLevel.MUNICIPAL);

    private final MatterLevel level;

    Decision(MatterLevel level) {
      this.level = level;
    }

    /** The level that it is sent up to, if it is. */
    Optional<MatterLevel> level() {
      return Optional.ofNullable(level);
    }
  }

  /** What the forms ask. */
  record Answers(
      Decision decision,
      String unit,
      HandlingMode handlingMode,
      List<String> coUnits,
      @NotBlank @Size(max = 4000) String instruction) {

    /** A unit and no others, unless the form says otherwise. */
    Answers {
      decision = decision == null ? Decision.UNIT : decision;
      coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
    }
  }

  private final LimitKind limit;
  private final Transferring transferring;
  private final TransferFacts facts;
  private final Deadlines deadlines;

  AnotherUnit(
      LimitKind limit, Transferring transferring, TransferFacts facts, Deadlines deadlines) {
    this.limit = limit;
    this.transferring = transferring;
    this.facts = facts;
    this.deadlines = deadlines;
  }

  @Override
  public Doers doers(Matter matter) {
    return transferring.finders(matter.caseNo(), limit);
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), limit).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.returned(occasion.caseNo());
  }

  /** Does what the office says, and tells whether the matter goes up. */
  boolean passOn(Occasion occasion, Answers answers) {
    transferring.passOn(occasion.caseNo(), limit, answers, occasion.reader());
    return answers.decision().level().isPresent();
  }
}

package org.lianxin.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;

/** What both tasks after a return ask and do: find another unit, or hold to the first. */
abstract class AnotherUnit implements UserTask<AnotherUnit.Answers> {

  /** What the forms ask. */
  record Answers(
      @NotBlank String unit,
      @NotNull HandlingMode handlingMode,
      List<String> coUnits,
      @NotBlank @Size(max = 4000) String instruction) {

    /** No other units when the form sent none. */
    Answers {
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

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    transferring.passOn(occasion.caseNo(), limit, answers, occasion.reader());
    return Map.of();
  }
}

package org.lianxin.voter;

import java.util.List;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Component;

/**
 * Which limit the voter of a case waits for: one of the case, or of the case that it was joined to
 * while that is not answered (rule joined-demands).
 */
@Component
class AwaitedStep {

  /** What a voter waits for; the first of them that runs is the one that counts. */
  private static final List<LimitKind> WAITED_FOR =
      List.of(
          LimitKind.REHANDLING,
          LimitKind.REPLY,
          LimitKind.PETITION_HANDLING,
          LimitKind.PETITION_ACCEPTANCE,
          LimitKind.TELLING_VOTER,
          LimitKind.RELAY,
          LimitKind.DEPUTY_RATING,
          LimitKind.DISPUTE,
          LimitKind.SUGGESTION,
          LimitKind.ASSIGNMENT,
          LimitKind.VERIFICATION,
          LimitKind.STRIKE_OFF);

  private final Deadlines deadlines;
  private final Demands demands;

  AwaitedStep(Deadlines deadlines, Demands demands) {
    this.deadlines = deadlines;
    this.demands = demands;
  }

  /** The limit that counts now; empty when none runs. */
  Optional<Deadline> of(String caseNo) {
    return running(caseNo)
        .or(
            () ->
                Optional.of(demands.get(caseNo))
                    .filter(demand -> demand.status() == DemandStatus.JOINED)
                    .flatMap(Demand::leadCase)
                    .flatMap(this::running));
  }

  private Optional<Deadline> running(String caseNo) {
    var running =
        deadlines.of(caseNo).stream().filter(deadline -> deadline.metAt().isEmpty()).toList();
    return WAITED_FOR.stream()
        .flatMap(kind -> running.stream().filter(deadline -> deadline.kind() == kind))
        .findFirst();
  }
}

package org.lianxin.voter;

import java.util.List;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Component;

/** Which of a case's limits its voter waits for. */
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

  AwaitedStep(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** The limit that counts now; empty when none runs. */
  Optional<Deadline> of(String caseNo) {
    var running =
        deadlines.of(caseNo).stream().filter(deadline -> deadline.metAt().isEmpty()).toList();
    return WAITED_FOR.stream()
        .flatMap(kind -> running.stream().filter(deadline -> deadline.kind() == kind))
        .findFirst();
  }
}

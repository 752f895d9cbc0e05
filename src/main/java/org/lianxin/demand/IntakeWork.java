package org.lianxin.demand;

import java.time.Instant;
import java.util.Optional;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.springframework.stereotype.Component;

/** What the two tasks of the intake have in common: the same people do them, the urgent first. */
@Component
public class IntakeWork {

  private final Demands demands;
  private final Deadlines deadlines;

  IntakeWork(Demands demands, Deadlines deadlines) {
    this.demands = demands;
    this.deadlines = deadlines;
  }

  /** The receiving deputy, or a liaison officer of the office on his behalf. */
  public Doers doers(String caseNo) {
    var demand = demands.get(caseNo);
    return demand.office().equals(demand.accusedBody())
        ? Doers.person(demand.deputy())
        : Doers.personOr(demand.deputy(), Post.group(demand.office(), Role.LIAISON_OFFICER));
  }

  /** When a limit over the whole case ends, if it runs or ran. */
  public Optional<Instant> due(String caseNo, LimitKind kind) {
    return deadlines.find(caseNo, kind).map(Deadline::end);
  }
}

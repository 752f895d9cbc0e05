package org.lianxin.supervision.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.demand.DeadlineBegun;
import org.lianxin.demand.DeadlineMet;
import org.lianxin.demand.DeadlineMoved;
import org.lianxin.shared.process.AsSystem;
import org.lianxin.supervision.Ladder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A ladder for every limit that binds somebody, in the transaction that begins, moves or meets it.
 */
@Component
class Ladders {

  private final Ladder ladder;
  private final RuntimeService instances;
  private final AsSystem asSystem;

  Ladders(Ladder ladder, RuntimeService instances, AsSystem asSystem) {
    this.ladder = ladder;
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(DeadlineBegun event) {
    if (!event.deadline().kind().isRight()) {
      ladder.begin(event.deadline());
    }
  }

  @EventListener
  void on(DeadlineMoved event) {
    ladder.plan(event.deadline());
  }

  /** What a supervisor has not answered ends with its limit. */
  @EventListener
  void on(DeadlineMet event) {
    var deadline = event.deadline();
    if (ladder.end(deadline.id())) {
      asSystem.run(
          () ->
              instances
                  .createMessageCorrelation(EscalationProcess.MSG_DEADLINE_MET)
                  .processInstanceBusinessKey(deadline.caseNo())
                  .processInstanceVariableEquals(
                      EscalationProcess.DEADLINE_ID.name(), deadline.id())
                  .correlateAll());
    }
  }
}

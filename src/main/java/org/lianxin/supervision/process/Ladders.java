package org.lianxin.supervision.process;

import static org.lianxin.supervision.process.Escalation.DEADLINE_ID;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.DeadlineBegun;
import org.lianxin.demand.DeadlineMet;
import org.lianxin.demand.DeadlineMoved;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A ladder for every limit that binds somebody, in the transaction that begins, moves or meets it.
 * A message that finds nobody waiting does no harm: a ladder reads the tables before it chases
 * anybody.
 */
@Component
class Ladders {

  private final RuntimeService instances;
  private final AsSystem asSystem;

  Ladders(RuntimeService instances, AsSystem asSystem) {
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(DeadlineBegun event) {
    var deadline = event.deadline();
    if (deadline.kind().isRight()) {
      return;
    }
    asSystem.run(
        () ->
            instances.startProcessInstanceByKey(
                Escalation.KEY, deadline.caseNo(), Map.of(DEADLINE_ID.name(), deadline.id())));
  }

  @EventListener
  void on(DeadlineMoved event) {
    tell(event.deadline(), Escalation.MSG_DEADLINE_MOVED);
  }

  @EventListener
  void on(DeadlineMet event) {
    tell(event.deadline(), Escalation.MSG_DEADLINE_MET);
  }

  private void tell(Deadline deadline, String message) {
    asSystem.run(
        () ->
            instances
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(deadline.caseNo())
                .processInstanceVariableEquals(DEADLINE_ID.name(), deadline.id())
                .correlateAll());
  }
}

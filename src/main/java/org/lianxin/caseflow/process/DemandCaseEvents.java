package org.lianxin.caseflow.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.closedloop.ReplySigned;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandRegistered;
import org.lianxin.demand.DemandWithdrawn;
import org.lianxin.demand.Demands;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens in the stages, told to the case in the same transaction. */
@Component
class DemandCaseEvents {

  private final RuntimeService instances;
  private final Demands demands;
  private final AsSystem asSystem;

  DemandCaseEvents(RuntimeService instances, Demands demands, AsSystem asSystem) {
    this.instances = instances;
    this.demands = demands;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(DemandRegistered event) {
    asSystem.run(() -> instances.startProcessInstanceByKey(DemandCase.KEY, event.caseNo()));
  }

  /** A reply answers the demands that were joined to it, too. */
  @EventListener
  void on(ReplySigned event) {
    demands.joinedTo(event.caseNo()).stream()
        .map(Demand::caseNo)
        .forEach(joined -> tell(joined, DemandCase.MSG_LEAD_DEMAND_ANSWERED));
  }

  @EventListener
  void on(DemandWithdrawn event) {
    tell(event.caseNo(), DemandCase.MSG_DEMAND_WITHDRAWN);
  }

  /** A case that waits for no such message has heard it before: a reply is signed in each round. */
  private void tell(String caseNo, String message) {
    asSystem.run(
        () ->
            instances
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo)
                .correlateAll());
  }
}

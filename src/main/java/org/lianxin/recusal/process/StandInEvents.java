package org.lianxin.recusal.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.shared.process.AsSystem;
import org.lianxin.standin.StandInNeeded;
import org.lianxin.standin.StandInSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody is needed who stands in, or nobody any more. */
@Component
class StandInEvents {

  private final RuntimeService instances;
  private final AsSystem asSystem;

  StandInEvents(RuntimeService instances, AsSystem asSystem) {
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(StandInNeeded event) {
    asSystem.run(() -> instances.startProcessInstanceByKey(StandInProcess.KEY, event.caseNo()));
  }

  @EventListener
  void on(StandInSettled event) {
    asSystem.run(
        () ->
            instances
                .createMessageCorrelation(StandInProcess.MSG_STAND_IN_SETTLED)
                .processInstanceBusinessKey(event.caseNo())
                .correlateAll());
  }
}

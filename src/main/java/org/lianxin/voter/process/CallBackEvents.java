package org.lianxin.voter.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.shared.process.AsSystem;
import org.lianxin.voter.WithdrawalWanted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A voter's wish starts its own process beside the case's. */
@Component
class CallBackEvents {

  private final RuntimeService instances;
  private final AsSystem asSystem;

  CallBackEvents(RuntimeService instances, AsSystem asSystem) {
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(WithdrawalWanted event) {
    asSystem.run(() -> instances.startProcessInstanceByKey(CallBackProcess.KEY, event.caseNo()));
  }
}

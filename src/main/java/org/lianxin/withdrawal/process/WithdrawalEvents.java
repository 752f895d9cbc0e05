package org.lianxin.withdrawal.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.shared.process.AsSystem;
import org.lianxin.withdrawal.WithdrawalAsked;
import org.lianxin.withdrawal.WithdrawalLapsed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A wish starts its own process beside the case's; one that came too late ends it. */
@Component
class WithdrawalEvents {

  private final RuntimeService instances;
  private final AsSystem asSystem;

  WithdrawalEvents(RuntimeService instances, AsSystem asSystem) {
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(WithdrawalAsked event) {
    asSystem.run(
        () -> instances.startProcessInstanceByKey(DemandWithdrawalProcess.KEY, event.caseNo()));
  }

  @EventListener
  void on(WithdrawalLapsed event) {
    asSystem.run(
        () ->
            instances
                .createMessageCorrelation(DemandWithdrawalProcess.MSG_WITHDRAWAL_LAPSED)
                .processInstanceBusinessKey(event.caseNo())
                .correlateAll());
  }
}

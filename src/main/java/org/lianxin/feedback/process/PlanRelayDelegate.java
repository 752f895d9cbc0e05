package org.lianxin.feedback.process;

import static org.lianxin.feedback.process.DeputyFeedbackProcess.NEEDS_REHANDLING;
import static org.lianxin.feedback.process.DeputyFeedbackProcess.RELAY_COUNT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.feedback.Relays;
import org.springframework.stereotype.Component;

/** Plans who tells whom; see Task_PlanRelay. */
@Component
class PlanRelayDelegate implements JavaDelegate {

  private final Relays relays;

  PlanRelayDelegate(Relays relays) {
    this.relays = relays;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RELAY_COUNT.set(execution, relays.plan(execution.getProcessBusinessKey()));
    NEEDS_REHANDLING.set(execution, false);
  }
}

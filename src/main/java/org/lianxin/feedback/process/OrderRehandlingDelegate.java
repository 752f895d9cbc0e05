package org.lianxin.feedback.process;

import static org.lianxin.feedback.process.DeputyFeedbackProcess.NEEDS_REHANDLING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.feedback.Rehandlings;
import org.springframework.stereotype.Component;

/** Orders the unit to handle it again; see Task_OrderRehandling. */
@Component
class OrderRehandlingDelegate implements JavaDelegate {

  private final Rehandlings rehandlings;

  OrderRehandlingDelegate(Rehandlings rehandlings) {
    this.rehandlings = rehandlings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rehandlings.order(execution.getProcessBusinessKey());
    NEEDS_REHANDLING.set(execution, true);
  }
}

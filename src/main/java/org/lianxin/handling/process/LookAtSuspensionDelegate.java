package org.lianxin.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.springframework.stereotype.Component;

/** Sees whether the unit still handles the demand; see Task_LookAtSuspension. */
@Component
class LookAtSuspensionDelegate implements JavaDelegate {

  private final Demands demands;

  LookAtSuspensionDelegate(Demands demands) {
    this.demands = demands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var status = demands.get(execution.getProcessBusinessKey()).status();
    SuspensionReviewProcess.IS_STILL_HANDLED.set(execution, status == DemandStatus.HANDLING);
  }
}

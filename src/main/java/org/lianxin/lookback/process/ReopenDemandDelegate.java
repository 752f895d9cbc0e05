package org.lianxin.lookback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.lookback.Checks;
import org.springframework.stereotype.Component;

/** Gives the case back to its handler; see Task_ReopenDemand. */
@Component
class ReopenDemandDelegate implements JavaDelegate {

  private final Checks checks;

  ReopenDemandDelegate(Checks checks) {
    this.checks = checks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    checks.reopen(LookBackProcess.CHECK_ID.get(execution));
  }
}

package org.lianxin.instruction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.instruction.CoSigning;
import org.springframework.stereotype.Component;

/** Counts who signs too; see Task_CloseCoSigning. */
@Component
class CloseCoSigningDelegate implements JavaDelegate {

  private final CoSigning coSigning;

  CloseCoSigningDelegate(CoSigning coSigning) {
    this.coSigning = coSigning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    coSigning.close(execution.getProcessBusinessKey());
  }
}

package org.lianxin.instruction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.instruction.Instructions;
import org.springframework.stereotype.Component;

/** Has the tables propose way and unit, and keeps what they say; see Task_ProposeRoute. */
@Component
class ProposeRouteDelegate implements JavaDelegate {

  private final Instructions instructions;

  ProposeRouteDelegate(Instructions instructions) {
    this.instructions = instructions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    instructions.propose(execution.getProcessBusinessKey());
  }
}

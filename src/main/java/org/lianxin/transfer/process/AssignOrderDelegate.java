package org.lianxin.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.handling.Orders;
import org.springframework.stereotype.Component;

/** Sends the order to its unit; see Task_AssignOrder. */
@Component
class AssignOrderDelegate implements JavaDelegate {

  private final Orders orders;

  AssignOrderDelegate(Orders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.assign(execution.getProcessBusinessKey());
  }
}

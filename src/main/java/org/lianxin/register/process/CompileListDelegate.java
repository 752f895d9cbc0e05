package org.lianxin.register.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.register.QuarterLists;
import org.springframework.stereotype.Component;

/** Compiles the list; see Task_CompileList. */
@Component
class CompileListDelegate implements JavaDelegate {

  private final QuarterLists lists;

  CompileListDelegate(QuarterLists lists) {
    this.lists = lists;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lists.compile(execution.getProcessBusinessKey());
  }
}

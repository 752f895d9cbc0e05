package org.lianxin.handling.process;

import static org.lianxin.handling.process.DemandHandlingProcess.CO_UNIT_COUNT;
import static org.lianxin.handling.process.DemandHandlingProcess.IS_DEPUTY_CONTACTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.handling.UnitWork;
import org.springframework.stereotype.Component;

/** Begins a pass of handling and finds what is on record already; see Task_BeginHandling. */
@Component
class BeginHandlingDelegate implements JavaDelegate {

  private final UnitWork work;

  BeginHandlingDelegate(UnitWork work) {
    this.work = work;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var found = work.begin(execution.getProcessBusinessKey());
    IS_DEPUTY_CONTACTED.set(execution, found.isDeputyContacted());
    CO_UNIT_COUNT.set(execution, found.coUnitCount());
  }
}

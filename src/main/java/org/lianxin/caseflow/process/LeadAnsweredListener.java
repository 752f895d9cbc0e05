package org.lianxin.caseflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.demand.Demands;
import org.springframework.stereotype.Component;

/**
 * Looks whether the lead is answered already when a joined case comes to wait for it; see
 * Catch_LeadDemandAnswered. Holds the lead until the case waits: whoever signs the reply meanwhile
 * finds it waiting, and whoever signed it just before is seen.
 */
@Component
class LeadAnsweredListener implements JavaDelegate {

  private final Demands demands;

  LeadAnsweredListener(Demands demands) {
    this.demands = demands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var lead = demands.get(execution.getProcessBusinessKey()).leadCase().orElseThrow();
    DemandCaseProcess.IS_LEAD_ANSWERED.set(execution, demands.lock(lead).status().isAnswered());
  }
}

package org.lianxin.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.petition.PetitionReferrals;
import org.springframework.stereotype.Component;

/** Nobody objected in time; see Task_EndObjectionPeriod. */
@Component
class EndObjectionPeriodDelegate implements JavaDelegate {

  private final PetitionReferrals referrals;

  EndObjectionPeriodDelegate(PetitionReferrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    referrals.endPeriod(execution.getProcessBusinessKey());
  }
}

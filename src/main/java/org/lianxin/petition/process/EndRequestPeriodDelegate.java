package org.lianxin.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.petition.PetitionReviews;
import org.springframework.stereotype.Component;

/** Nobody asked for a review in time; see Task_EndRequestPeriod. */
@Component
class EndRequestPeriodDelegate implements JavaDelegate {

  private final PetitionReviews reviews;

  EndRequestPeriodDelegate(PetitionReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.endPeriod(execution.getProcessBusinessKey());
  }
}

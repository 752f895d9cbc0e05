package org.lianxin.petition.process;

import static org.lianxin.petition.process.PetitionReviewProcess.IS_REVIEWED;
import static org.lianxin.petition.process.PetitionReviewProcess.REQUEST_UNTIL;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.petition.PetitionReviews;
import org.springframework.stereotype.Component;

/** Sets until when a request can be registered; see Task_OpenRequestPeriod. */
@Component
class OpenRequestPeriodDelegate implements JavaDelegate {

  private final PetitionReviews reviews;

  OpenRequestPeriodDelegate(PetitionReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNo = execution.getProcessBusinessKey();
    REQUEST_UNTIL.set(execution, Date.from(reviews.requestUntil(caseNo)));
    IS_REVIEWED.set(execution, reviews.isReviewed(caseNo));
  }
}

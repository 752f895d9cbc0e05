package org.lianxin.petition.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.demand.DeadlineMoved;
import org.lianxin.petition.PetitionReferrals;
import org.lianxin.petition.PetitionReviews;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the clock that ends the time to claim a right, when the calendar moves its last day
 * (decision 0010). Each of these processes has one clock.
 */
@Component
class RightsClocks {

  private final PetitionReferrals referrals;
  private final PetitionReviews reviews;
  private final RuntimeService instances;
  private final ManagementService jobs;
  private final AsSystem asSystem;

  RightsClocks(
      PetitionReferrals referrals,
      PetitionReviews reviews,
      RuntimeService instances,
      ManagementService jobs,
      AsSystem asSystem) {
    this.referrals = referrals;
    this.reviews = reviews;
    this.instances = instances;
    this.jobs = jobs;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(DeadlineMoved event) {
    var caseNo = event.deadline().caseNo();
    switch (event.deadline().kind()) {
      case PETITION_OBJECTION ->
          set(caseNo, PetitionAcceptanceProcess.KEY, referrals.objectionUntil(caseNo));
      case PETITION_REVIEW_REQUEST, PETITION_RECHECK_REQUEST ->
          set(caseNo, PetitionReviewProcess.KEY, reviews.requestUntil(caseNo));
      default -> {}
    }
  }

  private void set(String caseNo, String process, Instant until) {
    asSystem.run(
        () ->
            instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .processDefinitionKey(process)
                .list()
                .stream()
                .flatMap(
                    instance ->
                        jobs
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .timers()
                            .list()
                            .stream())
                .forEach(clock -> jobs.setJobDuedate(clock.getId(), Date.from(until))));
  }
}

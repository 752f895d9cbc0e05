package org.lianxin.caseflow.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.closedloop.ReplySigned;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandRegistered;
import org.lianxin.demand.Demands;
import org.lianxin.feedback.DemandReopened;
import org.lianxin.feedback.VoterObjected;
import org.lianxin.shared.process.AsSystem;
import org.lianxin.withdrawal.DemandWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens in the stages, told to the case in the same transaction. */
@Component
class DemandCaseEvents {

  private final RuntimeService instances;
  private final Demands demands;
  private final AsSystem asSystem;

  DemandCaseEvents(RuntimeService instances, Demands demands, AsSystem asSystem) {
    this.instances = instances;
    this.demands = demands;
    this.asSystem = asSystem;
  }

  /** Its way begins with the registration; one that ran elsewhere before goes on where it stood. */
  @EventListener
  void on(DemandRegistered event) {
    switch (event.status()) {
      case REGISTERED ->
          asSystem.run(
              () -> instances.startProcessInstanceByKey(DemandCaseProcess.KEY, event.caseNo()));
      case ACCEPTED -> startBefore(DemandCaseProcess.CALL_DEMAND_INSTRUCTION, event.caseNo());
      case INSTRUCTED -> startBefore(DemandCaseProcess.CALL_DEMAND_TRANSFER, event.caseNo());
      case HANDLING -> startBefore(DemandCaseProcess.CALL_DEMAND_HANDLING, event.caseNo());
      case REPLY_DRAFTED -> startBefore(DemandCaseProcess.CALL_REPLY_REVIEW, event.caseNo());
      default -> throw new IllegalStateException(event.caseNo() + " begins at " + event.status());
    }
  }

  /**
   * A reply answers the demands that were joined to it, too. Those that do not wait yet look for
   * themselves when they come to it, see {@link LeadAnsweredListener}; those that were told before
   * hear nothing: a reply is signed in each round.
   */
  @EventListener
  void on(ReplySigned event) {
    demands.joinedTo(event.caseNo()).stream().map(Demand::caseNo).forEach(this::tellWaiting);
  }

  private void tellWaiting(String joined) {
    asSystem.run(
        () ->
            instances
                .createExecutionQuery()
                .processInstanceBusinessKey(joined)
                .processDefinitionKey(DemandCaseProcess.KEY)
                .activityId(DemandCaseProcess.CATCH_LEAD_DEMAND_ANSWERED)
                .list()
                .forEach(
                    waiting ->
                        instances.setVariable(
                            waiting.getProcessInstanceId(),
                            DemandCaseProcess.IS_LEAD_ANSWERED.name(),
                            true)));
  }

  @EventListener
  void on(DemandWithdrawn event) {
    tell(event.caseNo(), DemandCaseProcess.MSG_DEMAND_WITHDRAWN);
  }

  /** It leaves the strike-off and comes back to feedback, which knows what the voter said. */
  @EventListener
  void on(VoterObjected event) {
    tell(event.caseNo(), DemandCaseProcess.MSG_VOTER_OBJECTED);
  }

  /** Its way begins once more where the unit handles it, as after any order to do it again. */
  @EventListener
  void on(DemandReopened event) {
    startBefore(DemandCaseProcess.CALL_DEMAND_HANDLING, event.caseNo());
  }

  private void startBefore(String stage, String caseNo) {
    asSystem.run(
        () ->
            instances
                .createProcessInstanceByKey(DemandCaseProcess.KEY)
                .businessKey(caseNo)
                .startBeforeActivity(stage)
                .execute());
  }

  private void tell(String caseNo, String message) {
    asSystem.run(
        () ->
            instances
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo)
                .correlateAll());
  }
}

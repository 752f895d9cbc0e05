package org.lianxin.feedback.process;

import static org.lianxin.feedback.process.DeputyFeedbackProcess.HAS_VOTER_OBJECTED;
import static org.lianxin.feedback.process.DeputyFeedbackProcess.IS_REHANDLING_LEFT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.feedback.Rehandlings;
import org.springframework.stereotype.Component;

/** Tells a fresh reply from one that its voter objects to; see Start_ReplySigned. */
@Component
class BeginFeedbackDelegate implements JavaDelegate {

  private final Rehandlings rehandlings;

  BeginFeedbackDelegate(Rehandlings rehandlings) {
    this.rehandlings = rehandlings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var begun = rehandlings.begin(execution.getProcessBusinessKey());
    HAS_VOTER_OBJECTED.set(execution, begun.hasVoterObjected());
    IS_REHANDLING_LEFT.set(execution, begun.isLeft());
  }
}

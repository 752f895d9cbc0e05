package org.lianxin.supervision.process;

import static org.lianxin.supervision.process.Escalation.DEADLINE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.supervision.Ladder;
import org.springframework.stereotype.Component;

/** Ends what the supervisor has not answered; see Task_EndSupervision. */
@Component
class EndSupervisionDelegate implements JavaDelegate {

  private final Ladder ladder;

  EndSupervisionDelegate(Ladder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ladder.end(DEADLINE_ID.get(execution));
  }
}

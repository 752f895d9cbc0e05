package org.lianxin.supervision.process;

import static org.lianxin.supervision.process.EscalationProcess.DEADLINE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.supervision.Ladder;
import org.springframework.stereotype.Component;

/** Says when somebody is chased next; see Task_PlanRung. */
@Component
class PlanRungDelegate implements JavaDelegate {

  private final Ladder ladder;

  PlanRungDelegate(Ladder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ladder.plan(execution.getProcessBusinessKey(), DEADLINE_ID.get(execution));
  }
}

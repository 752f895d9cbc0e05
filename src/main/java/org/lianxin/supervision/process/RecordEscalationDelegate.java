package org.lianxin.supervision.process;

import static org.lianxin.supervision.process.EscalationProcess.DEADLINE_ID;
import static org.lianxin.supervision.process.EscalationProcess.LEVEL;
import static org.lianxin.supervision.process.EscalationProcess.NEEDS_SUPERVISOR;
import static org.lianxin.supervision.process.EscalationProcess.NEXT;
import static org.lianxin.supervision.process.EscalationProcess.TOLD;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.supervision.Ladder;
import org.springframework.stereotype.Component;

/** Chases, and says whether a supervisor has to be called on; see Task_RecordEscalation. */
@Component
class RecordEscalationDelegate implements JavaDelegate {

  private final Ladder ladder;

  RecordEscalationDelegate(Ladder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var needsSupervisor =
        ladder.raise(
            execution.getProcessBusinessKey(),
            DEADLINE_ID.get(execution),
            LEVEL.get(execution),
            TOLD.get(execution),
            NEXT.get(execution));
    NEEDS_SUPERVISOR.set(execution, needsSupervisor);
  }
}

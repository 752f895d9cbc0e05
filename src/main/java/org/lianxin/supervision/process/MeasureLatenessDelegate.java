package org.lianxin.supervision.process;

import static org.lianxin.supervision.process.EscalationProcess.BOUND;
import static org.lianxin.supervision.process.EscalationProcess.DAYS_OVERDUE;
import static org.lianxin.supervision.process.EscalationProcess.DEADLINE_ID;
import static org.lianxin.supervision.process.EscalationProcess.LATENESS;
import static org.lianxin.supervision.process.EscalationProcess.NEEDS_SUPERVISOR;
import static org.lianxin.supervision.process.EscalationProcess.RETURNS;
import static org.lianxin.supervision.process.EscalationProcess.RUNG_CHECK;
import static org.lianxin.supervision.process.EscalationProcess.SUPERVISIONS;
import static org.lianxin.supervision.process.EscalationProcess.URGED;
import static org.lianxin.supervision.process.EscalationProcess.URGENCY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.supervision.Ladder;
import org.lianxin.supervision.RungCheck;
import org.springframework.stereotype.Component;

/** Says whether the time has come, and how late it is; see Task_MeasureLateness. */
@Component
class MeasureLatenessDelegate implements JavaDelegate {

  private final Ladder ladder;

  MeasureLatenessDelegate(Ladder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNo = execution.getProcessBusinessKey();
    long deadline = DEADLINE_ID.get(execution);
    var check = ladder.check(caseNo, deadline);
    RUNG_CHECK.set(execution, check);
    NEEDS_SUPERVISOR.set(execution, false);
    if (check != RungCheck.REACHED) {
      return;
    }
    var standing = ladder.standing(caseNo, deadline);
    BOUND.set(execution, standing.bound());
    LATENESS.set(execution, standing.lateness());
    DAYS_OVERDUE.set(execution, standing.daysOverdue());
    URGENCY.set(execution, standing.urgency());
    RETURNS.set(execution, standing.returns());
    SUPERVISIONS.set(execution, standing.supervisions());
    URGED.set(execution, standing.urged());
  }
}

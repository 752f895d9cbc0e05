package org.lianxin.supervision.process;

import static org.lianxin.supervision.process.EscalationProcess.DEADLINE_ID;
import static org.lianxin.supervision.process.EscalationProcess.LEVEL;
import static org.lianxin.supervision.process.EscalationProcess.NEXT;
import static org.lianxin.supervision.process.EscalationProcess.TOLD;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.supervision.Audience;
import org.lianxin.supervision.SupervisionLevel;
import org.springframework.stereotype.Component;

/**
 * Keeps the one row that fired as three plain variables; see Task_DecideEscalation. The engine
 * itself would keep it as a serialized map.
 */
@Component
class EscalationDecidedListener implements JavaDelegate {

  private static final String RESULT = "decisionResult";

  @Override
  public void execute(DelegateExecution execution) {
    var row = ((DmnDecisionResult) execution.getVariable(RESULT)).getSingleResult();
    if (row == null) {
      throw new IllegalStateException(
          "No row of the decision escalation fits %s, limit %d"
              .formatted(execution.getProcessBusinessKey(), DEADLINE_ID.get(execution)));
    }
    LEVEL.set(execution, SupervisionLevel.valueOf(row.getEntry(LEVEL.name())));
    TOLD.set(execution, Audience.valueOf(row.getEntry(TOLD.name())));
    NEXT.set(execution, row.getEntry(NEXT.name()));
  }
}

package org.lianxin.instruction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.instruction.Suggestions;
import org.springframework.stereotype.Component;

/** Opens the suggestion with the demand's own deputy, if he may carry it; see Task_FindCarrier. */
@Component
class FindCarrierDelegate implements JavaDelegate {

  private final Suggestions suggestions;

  FindCarrierDelegate(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var hasCarrier = suggestions.open(execution.getProcessBusinessKey());
    SuggestionProcess.HAS_CARRIER.set(execution, hasCarrier);
    SuggestionProcess.IS_ADOPTED.set(execution, false);
  }
}

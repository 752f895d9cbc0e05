package org.lianxin.closedloop.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.closedloop.StrikeOffs;
import org.springframework.stereotype.Component;

/** Starts the limit of both strike-offs; see Start_StrikeOffDue. */
@Component
class BeginStrikeOffDelegate implements JavaDelegate {

  private final StrikeOffs strikeOffs;

  BeginStrikeOffDelegate(StrikeOffs strikeOffs) {
    this.strikeOffs = strikeOffs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    strikeOffs.begin(execution.getProcessBusinessKey());
  }
}

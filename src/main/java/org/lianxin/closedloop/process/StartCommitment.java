package org.lianxin.closedloop.process;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.lianxin.closedloop.CommitmentMade;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A promise starts its own process, in the transaction that closes its case. */
@Component
class StartCommitment {

  private final RuntimeService instances;
  private final AsSystem asSystem;

  StartCommitment(RuntimeService instances, AsSystem asSystem) {
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(CommitmentMade event) {
    var variables =
        Variables.putValue(CommitmentProcess.REMIND_AT.name(), Date.from(event.remindAt()));
    asSystem.run(
        () ->
            instances.startProcessInstanceByKey(CommitmentProcess.KEY, event.caseNo(), variables));
  }
}

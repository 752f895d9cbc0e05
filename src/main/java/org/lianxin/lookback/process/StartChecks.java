package org.lianxin.lookback.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.lianxin.lookback.LookBackBegun;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each case of a look-back starts its own process; its task comes up right after. */
@Component
class StartChecks {

  private final RuntimeService instances;
  private final AsSystem asSystem;

  StartChecks(RuntimeService instances, AsSystem asSystem) {
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(LookBackBegun event) {
    asSystem.run(
        () ->
            event
                .checks()
                .forEach(
                    (id, caseNo) ->
                        instances.startProcessInstanceByKey(
                            LookBackProcess.KEY,
                            caseNo,
                            Variables.putValue(LookBackProcess.CHECK_ID.name(), id))));
  }
}

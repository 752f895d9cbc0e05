package org.lianxin.handling.process;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.lianxin.handling.SuspensionApproved;
import org.lianxin.handling.SuspensionOver;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An approved rest starts its own clock; one that is over before its review ends it. */
@Component
class SuspensionEvents {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final RuntimeService instances;
  private final AsSystem asSystem;
  private final Clock clock;

  SuspensionEvents(RuntimeService instances, AsSystem asSystem, Clock clock) {
    this.instances = instances;
    this.asSystem = asSystem;
    this.clock = clock;
  }

  @EventListener
  void on(SuspensionApproved event) {
    var at = event.reviewOn().atTime(MORNING).atZone(clock.getZone()).toInstant();
    var variables = Variables.putValue(SuspensionReviewProcess.REVIEW_AT.name(), Date.from(at));
    asSystem.run(
        () ->
            instances.startProcessInstanceByKey(
                SuspensionReviewProcess.KEY, event.caseNo(), variables));
  }

  @EventListener
  void on(SuspensionOver event) {
    asSystem.run(
        () ->
            instances
                .createMessageCorrelation(SuspensionReviewProcess.MSG_SUSPENSION_OVER)
                .processInstanceBusinessKey(event.caseNo())
                .correlateAll());
  }
}

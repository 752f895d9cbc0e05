package org.lianxin.handling.process;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.lianxin.handling.ReplyDrafted;
import org.lianxin.postponement.Postponing;
import org.lianxin.postponement.SuspensionApproved;
import org.lianxin.shared.process.AsSystem;
import org.lianxin.withdrawal.DemandWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An approved rest starts its own clock; one that is over before its review ends it. */
@Component
class SuspensionEvents {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Postponing postponing;
  private final RuntimeService instances;
  private final AsSystem asSystem;
  private final Clock clock;

  SuspensionEvents(
      Postponing postponing, RuntimeService instances, AsSystem asSystem, Clock clock) {
    this.postponing = postponing;
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

  /** A drafted reply needs no review of the rest before it. */
  @EventListener
  void on(ReplyDrafted event) {
    end(event.reply().caseNo());
  }

  @EventListener
  void on(DemandWithdrawn event) {
    end(event.caseNo());
  }

  private void end(String caseNo) {
    if (postponing.isReviewAwaited(caseNo)) {
      asSystem.run(
          () ->
              instances
                  .createMessageCorrelation(SuspensionReviewProcess.MSG_SUSPENSION_OVER)
                  .processInstanceBusinessKey(caseNo)
                  .correlateAll());
    }
  }
}

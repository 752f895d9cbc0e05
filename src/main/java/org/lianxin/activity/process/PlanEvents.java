package org.lianxin.activity.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.activity.ActivityCalledOff;
import org.lianxin.activity.ActivityHeld;
import org.lianxin.activity.ActivityPlanned;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the process of an activity that is planned, and tells it what happened on its pages. */
@Component
class PlanEvents {

  private final RuntimeService instances;
  private final AsSystem asSystem;

  PlanEvents(RuntimeService instances, AsSystem asSystem) {
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(ActivityPlanned event) {
    asSystem.run(
        () ->
            instances.startProcessInstanceByKey(
                ContactActivityProcess.KEY,
                event.number(),
                Map.ofEntries(
                    ContactActivityProcess.INVITEE_COUNT.is(event.asked()),
                    ContactActivityProcess.MEETS_AT.is(Date.from(event.meetsAt())))));
  }

  @EventListener
  void on(ActivityHeld event) {
    if (!tell(ContactActivityProcess.MSG_ACTIVITY_RECORDED, event.number())) {
      throw Refusal.of("", "activity.plan-not-begun");
    }
  }

  @EventListener
  void on(ActivityCalledOff event) {
    tell(ContactActivityProcess.MSG_ACTIVITY_CALLED_OFF, event.number());
  }

  /** Whether its process waited for that. */
  private boolean tell(String message, String number) {
    return asSystem.get(
        () ->
            !instances
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAllWithResult()
                .isEmpty());
  }
}

package org.lianxin.mailbox.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.demand.DemandRegistered;
import org.lianxin.mailbox.BoxWeeks;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last letter of a box that is registered ends the task of registering them. */
@Component
class LetterEvents {

  private final BoxWeeks weeks;
  private final RuntimeService instances;
  private final AsSystem asSystem;

  LetterEvents(BoxWeeks weeks, RuntimeService instances, AsSystem asSystem) {
    this.weeks = weeks;
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(DemandRegistered event) {
    weeks
        .register(event.caseNo())
        .ifPresent(
            number ->
                asSystem.run(
                    () ->
                        instances
                            .createMessageCorrelation(MailboxOpeningProcess.MSG_LETTERS_REGISTERED)
                            .processInstanceBusinessKey(number)
                            .correlateAll()));
  }
}

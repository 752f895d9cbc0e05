package org.lianxin.inquiry.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.inquiry.InquiryAnswered;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a voter writes on his page ends the inquiry. */
@Component
class VoterInquiryEvents {

  private final RuntimeService instances;
  private final AsSystem asSystem;

  VoterInquiryEvents(RuntimeService instances, AsSystem asSystem) {
    this.instances = instances;
    this.asSystem = asSystem;
  }

  @EventListener
  void on(InquiryAnswered event) {
    asSystem.run(
        () ->
            instances
                .createMessageCorrelation(VoterInquiryProcess.MSG_VOTER_ANSWERED)
                .processInstanceBusinessKey(event.caseNo())
                .correlateAll());
  }
}

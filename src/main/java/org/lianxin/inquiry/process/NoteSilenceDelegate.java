package org.lianxin.inquiry.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxin.inquiry.Inquiries;
import org.springframework.stereotype.Component;

/** Notes that nothing came in time; see Task_NoteSilence. */
@Component
class NoteSilenceDelegate implements JavaDelegate {

  private final Inquiries inquiries;

  NoteSilenceDelegate(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    inquiries.lapse(execution.getProcessBusinessKey());
  }
}

package org.lianxin.smoke;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes papers in. */
@Component
public class Papers {

  private final Receipts receipts;
  private final ApplicationEventPublisher events;

  Papers(Receipts receipts, ApplicationEventPublisher events) {
    this.receipts = receipts;
    this.events = events;
  }

  /** Records a paper for a body and starts its way. */
  @Transactional
  public void receive(String caseNo, String body, String subject) {
    receipts.save(new Receipt(caseNo, body, subject));
    events.publishEvent(new PaperReceived(caseNo, body));
  }
}

package org.lianxin.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.lianxin.inmail.OurMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells who reads the mailbox what is known of the mails that left. */
@Component
class MailsThatLeft implements OurMails {

  private static final Logger LOG = LoggerFactory.getLogger(MailsThatLeft.class);

  private final DeliveryRows deliveries;
  private final ReaderRows readers;
  private final Clock clock;

  MailsThatLeft(DeliveryRows deliveries, ReaderRows readers, Clock clock) {
    this.deliveries = deliveries;
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  public Set<String> readersAt(String address) {
    return readers.readersAt(address);
  }

  /** A list tells of several cases, and its answer may be about any of them. */
  @Override
  public Optional<String> caseOf(String id) {
    var cases = deliveries.casesOfMail(id);
    return cases.size() == 1 ? Optional.of(cases.get(0)) : Optional.empty();
  }

  @Override
  public boolean cameBack(String id, String reason) {
    var isOurs = deliveries.cameBack(id, reason, LocalDateTime.now(clock)) > 0;
    if (isOurs) {
      LOG.warn("A mail came back, and its notice stands under /notices/outbox");
    }
    return isOurs;
  }
}

package org.lianxin.inmail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks into the mailbox. A mail is marked there after the transaction that took it, so a node that
 * is killed in between finds it once more, and finds that it was taken.
 */
@Component
class MailCollection {

  /** How long mails are kept for which nobody waits, as notices are: a policy default. */
  static final Period KEPT = Period.ofMonths(6);

  private static final Logger LOG = LoggerFactory.getLogger(MailCollection.class);
  private static final int AT_ONCE = 200;

  private final ImapFolder folder;
  private final Arrival arrival;
  private final MailRows rows;
  private final FaultRows faults;
  private final InmailSettings settings;
  private final Clock clock;

  MailCollection(
      ImapFolder folder,
      Arrival arrival,
      MailRows rows,
      FaultRows faults,
      InmailSettings settings,
      Clock clock) {
    this.folder = folder;
    this.arrival = arrival;
    this.rows = rows;
    this.faults = faults;
    this.settings = settings;
    this.clock = clock;
  }

  /** Runs on every node that runs the engine's jobs; two that look at once take each mail once. */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class Ticking {

    private final MailCollection collection;

    Ticking(MailCollection collection) {
      this.collection = collection;
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT1M")
    void look() {
      collection.run();
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void delete() {
      collection.deleteOld();
    }
  }

  /** Takes what has come, if there is a mailbox. */
  void run() {
    if (!settings.isOn()) {
      return;
    }
    try {
      folder.look(this::take);
      if (faults.find().isPresent()) {
        faults.clear();
        LOG.info("The mailbox can be read again.");
      }
    } catch (MessagingException e) {
      note(e);
    }
  }

  private void take(ImapFolder.Found mail) {
    mail.raw()
        .ifPresentOrElse(
            arrival::take,
            () -> arrival.takeLarge(mail.id(), mail.sender(), mail.subject(), mail.size()));
  }

  /** What the server said; it knows the mailbox, and no mail stands in it. */
  private void note(MessagingException e) {
    var words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (faults.find().isEmpty()) {
      LOG.warn(
          "The mailbox of lianxin.inmail can't be read, which is tried each minute: {}", words);
    }
    faults.note(words, LocalDateTime.now(clock));
  }

  /** Deletes mails that were settled long ago; what landed in a case is the case's. */
  void deleteOld() {
    var before = LocalDateTime.now(clock).minus(KEPT);
    while (rows.deleteOldest(before, AT_ONCE) == AT_ONCE) {
      // the next ones
    }
  }
}

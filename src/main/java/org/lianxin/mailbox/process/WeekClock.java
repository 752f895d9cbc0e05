package org.lianxin.mailbox.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.mailbox.BoxWeeks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Begins the process {@code mailbox-opening} for each box whose week has come, and ends what is
 * left of the weeks before: a look at two indexes, and no timer for any box (decision 0036).
 * Several nodes share the boxes.
 */
@Component
class WeekClock implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(WeekClock.class);

  private final BoxWeeks weeks;
  private final RuntimeService instances;
  private final TransactionOperations transaction;

  WeekClock(BoxWeeks weeks, RuntimeService instances, TransactionOperations transaction) {
    this.weeks = weeks;
    this.instances = instances;
    this.transaction = transaction;
  }

  /** Rings on every node that runs the engine's jobs. */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class Ringing {

    private final WeekClock clock;

    Ringing(WeekClock clock) {
      this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void ring() {
      clock.run();
    }
  }

  /** What is over first, so that nobody is asked for two weeks of one box. */
  @Override
  public void run() {
    while (Boolean.TRUE.equals(transaction.execute(status -> missNext()))) {
      // the next one
    }
    weeks.coming().forEach(this::begin);
  }

  private boolean missNext() {
    var missed = weeks.missNext();
    missed.ifPresent(
        number ->
            instances
                .createMessageCorrelation(MailboxOpeningProcess.MSG_WEEK_OVER)
                .processInstanceBusinessKey(number)
                .correlateAll());
    return missed.isPresent();
  }

  /** One that fails keeps no other back, and is tried again. */
  private void begin(String mailbox) {
    try {
      transaction.executeWithoutResult(
          status ->
              weeks
                  .begin(mailbox)
                  .ifPresent(
                      number ->
                          instances.startProcessInstanceByKey(MailboxOpeningProcess.KEY, number)));
    } catch (RuntimeException failed) {
      LOG.error("The week of mailbox {} has not begun", mailbox, failed);
    }
  }
}

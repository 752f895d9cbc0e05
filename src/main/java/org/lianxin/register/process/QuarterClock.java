package org.lianxin.register.process;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.lianxin.register.QuarterLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Begins the process {@code quarterly-list} for each group in the quarter's last month; its timer
 * waits for the close. Only then: the year's last close falls into a year whose holidays are not
 * published before.
 */
@Component
class QuarterClock implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(QuarterClock.class);

  private final QuarterLists lists;
  private final RuntimeService instances;
  private final TransactionOperations transaction;

  QuarterClock(QuarterLists lists, RuntimeService instances, TransactionOperations transaction) {
    this.lists = lists;
    this.instances = instances;
    this.transaction = transaction;
  }

  /** Rings on every node that runs the engine's jobs. */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class QuarterRinging {

    private final QuarterClock clock;

    QuarterRinging(QuarterClock clock) {
      this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void ring() {
      clock.run();
    }
  }

  @Override
  public void run() {
    lists.coming().forEach(this::begin);
  }

  /** One that fails keeps no other back, and is tried again. */
  private void begin(String group) {
    try {
      transaction.executeWithoutResult(
          status ->
              lists
                  .begin(group)
                  .ifPresent(
                      begun ->
                          instances.startProcessInstanceByKey(
                              QuarterlyListProcess.KEY,
                              begun.number(),
                              Variables.putValue(
                                  QuarterlyListProcess.CLOSES_AT.name(),
                                  Date.from(begun.closesAt())))));
    } catch (RuntimeException failed) {
      LOG.error("The quarterly list of the group {} has not begun", group, failed);
    }
  }
}

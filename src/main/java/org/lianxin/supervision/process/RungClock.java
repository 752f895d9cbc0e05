package org.lianxin.supervision.process;

import static org.lianxin.supervision.process.EscalationProcess.DEADLINE_ID;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.lianxin.supervision.Watch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Starts the process {@code escalation} for every limit whose next rung has come. A limit that is
 * met in time costs a row in a table and no process. Several nodes share the rungs.
 */
@Component
class RungClock implements Runnable {

  private final Watch watch;
  private final RuntimeService instances;
  private final TransactionOperations transaction;

  RungClock(Watch watch, RuntimeService instances, TransactionOperations transaction) {
    this.watch = watch;
    this.instances = instances;
    this.transaction = transaction;
  }

  /** Rings on every node that runs the engine's jobs. */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class Ticking {

    private final RungClock clock;

    Ticking(RungClock clock) {
      this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void tick() {
      clock.run();
    }
  }

  /** Starts an instance for each rung that is due, each in a transaction of its own. */
  @Override
  public void run() {
    while (Boolean.TRUE.equals(transaction.execute(status -> startNext()))) {
      // the next one
    }
  }

  private boolean startNext() {
    var rung = watch.take();
    rung.ifPresent(
        due ->
            instances.startProcessInstanceByKey(
                EscalationProcess.KEY, due.caseNo(), Map.of(DEADLINE_ID.name(), due.deadlineId())));
    return rung.isPresent();
  }
}

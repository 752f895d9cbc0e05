package org.lianxin.activity.process;

import org.lianxin.activity.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells of planned activities that went by without a record: a look at an index, no timer. */
@Component
class PlanClock implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(PlanClock.class);

  private final Plans plans;

  PlanClock(Plans plans) {
    this.plans = plans;
  }

  /** Rings on every node that runs the engine's jobs. */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class PlanRinging {

    private final PlanClock clock;

    PlanRinging(PlanClock clock) {
      this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void ring() {
      clock.run();
    }
  }

  @Override
  public void run() {
    plans.unrecorded().forEach(this::tell);
  }

  /** One that fails keeps no other back, and is tried again. */
  private void tell(String number) {
    try {
      plans.tellUnrecorded(number);
    } catch (RuntimeException failed) {
      LOG.error("Nobody is told of the activity {} that is not on record", number, failed);
    }
  }
}

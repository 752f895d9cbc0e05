package org.lianxin.checkup.process;

import org.camunda.bpm.engine.ManagementService;
import org.lianxin.checkup.FailedJobs;
import org.lianxin.shared.process.AsSystem;
import org.springframework.stereotype.Component;

/** The engine's jobs without a try left. */
@Component
class EngineFailedJobs implements FailedJobs {

  private final ManagementService jobs;
  private final AsSystem asSystem;

  EngineFailedJobs(ManagementService jobs, AsSystem asSystem) {
    this.jobs = jobs;
    this.asSystem = asSystem;
  }

  @Override
  public long count() {
    return asSystem.get(() -> jobs.createJobQuery().noRetriesLeft().count());
  }
}

package org.lianxin.demo.process;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.joda.time.DateTimeUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The engine's part of a past that is played. The engine asks the application's clock what time it
 * is. Jobs of the past have a priority so low that the job executor leaves them alone; whoever
 * plays does them when their time comes, and gives up those that are still to come in the end.
 */
@Component
@PlaysThePast
public class PastJobs {

  private static final Logger LOG = LoggerFactory.getLogger(PastJobs.class);

  private static final long LIVE = 0;
  private static final long PAST = -1;

  private final ManagementService engine;
  private final RuntimeService instances;
  private final Clock clock;
  private final Set<String> failed = new HashSet<>();

  PastJobs(ManagementService engine, RuntimeService instances, Clock clock) {
    this.engine = engine;
    this.instances = instances;
    this.clock = clock;
  }

  /** Lets the job executor leave alone what is below. */
  @Component
  @PlaysThePast
  static class Sparing extends SpringBootProcessEnginePlugin {

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
      engine.setJobExecutorAcquireByPriority(true); // else it looks at none
      engine.setJobExecutorPriorityRangeMin(LIVE);
    }
  }

  /** From now on the engine's time is the clock's of each thread. */
  public void begin() {
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
  }

  /** What is still to come is the job executor's, and the engine's time the machine's. */
  public void end() {
    past().list().forEach(job -> engine.setJobPriority(job.getId(), LIVE));
    DateTimeUtils.setCurrentMillisSystem();
  }

  /** Takes what was made at this instant for the past; call it in the transaction that made it. */
  public void claim() {
    var now = Date.from(clock.instant());
    engine.createJobQuery().priorityHigherThanOrEquals(LIVE).list().stream()
        .filter(job -> now.equals(job.getCreateTime()))
        .forEach(job -> engine.setJobPriority(job.getId(), PAST));
  }

  /**
   * Does everything of the past that is due by the clock, and what follows from it.
   *
   * @param step does one of them, in a transaction and with {@link #claim}
   * @return the numbers of the cases that went on by it
   */
  public Collection<String> settle(Consumer<Runnable> step) {
    var cases = new HashSet<String>();
    for (var due = due(); due.isPresent(); due = due()) {
      var job = due.get();
      caseOf(job).ifPresent(cases::add);
      try {
        step.accept(() -> engine.executeJob(job.getId()));
      } catch (RuntimeException e) {
        failed.add(job.getId());
        LOG.warn("A job of the demonstration's past failed: {}", e.getMessage());
      }
    }
    return cases;
  }

  private Optional<Job> due() {
    var now = Date.from(clock.instant());
    return past().list().stream()
        .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
        .filter(job -> !failed.contains(job.getId()))
        .findFirst();
  }

  private JobQuery past() {
    return engine.createJobQuery().priorityLowerThanOrEquals(PAST);
  }

  private Optional<String> caseOf(Job job) {
    return Optional.ofNullable(
            instances
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult())
        .map(ProcessInstance::getBusinessKey);
  }

  /** What was noted under this name. */
  public Optional<String> noted(String name) {
    return Optional.ofNullable(engine.getProperties().get(name));
  }

  /** Notes this beside the engine's own properties, in the running transaction. */
  public void note(String name, String value) {
    engine.setProperty(name, value);
  }
}

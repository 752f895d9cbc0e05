package org.lianxin.checkup;

import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Says at each start what will go wrong, a line for each fault, beside the work that begins. {@code
 * java -jar lianxin.jar --check-configuration --server.port=0} says all of it and ends: with code 0
 * when nothing is wrong and 4 otherwise. It needs the database for itself when that is the embedded
 * one.
 */
@Component
class CheckConfiguration implements ApplicationRunner {

  static final String OPTION = "check-configuration";

  /** The most faults that a start says. */
  static final int MOST_SAID = 20;

  private static final Logger LOG = LoggerFactory.getLogger(CheckConfiguration.class);

  private final Checkup checkup;
  private final FaultWords words;
  private final TaskExecutor threads;
  private final ConfigurableApplicationContext application;
  private final boolean isAtStart;

  CheckConfiguration(
      Checkup checkup,
      FaultWords words,
      @Qualifier("applicationTaskExecutor") TaskExecutor threads,
      ConfigurableApplicationContext application,
      @Value("${lianxin.checkup.at-start}") boolean isAtStart) {
    this.checkup = checkup;
    this.words = words;
    this.threads = threads;
    this.application = application;
    this.isAtStart = isAtStart;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!arguments.containsOption(OPTION)) {
      if (isAtStart) {
        threads.execute(this::atTheStart);
      }
      return;
    }
    var faults = checkup.faults();
    say(faults, Integer.MAX_VALUE);
    if (!faults.isEmpty()) {
      throw new BadConfiguration(faults.size());
    }
    LOG.info("配置检查没有发现问题 The configuration is sound");
    application.close();
  }

  /** A check that fails is no reason to end the start. */
  private void atTheStart() {
    try {
      say(checkup.faults(), MOST_SAID);
    } catch (RuntimeException e) {
      LOG.warn("配置检查没有做成 The configuration could not be checked", e);
    }
  }

  private void say(List<Fault> faults, int most) {
    faults.stream()
        .limit(most)
        .forEach(
            fault ->
                LOG.warn(
                    "配置检查：{} {}",
                    words.sentence(fault, Locale.SIMPLIFIED_CHINESE),
                    words.cure(fault.check(), Locale.SIMPLIFIED_CHINESE)));
    if (faults.size() > most) {
      LOG.warn("配置检查：另有 {} 项，见 /checkup", faults.size() - most);
    }
  }

  /** Ends the start, and the process with a code of its own. */
  static final class BadConfiguration extends RuntimeException implements ExitCodeGenerator {

    BadConfiguration(int faults) {
      super("The configuration is not sound, faults: " + faults);
    }

    @Override
    public int getExitCode() {
      return 4;
    }
  }
}

package org.lianxin.shared.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What follows from a person's act but is no act of theirs: starting the next process, passing a
 * message on. The engine asks nobody's rights for it.
 */
@Component
public class AsSystem {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  /** The engine is asked for late: listeners are there before it. */
  AsSystem(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.engine = engine;
  }

  /** Runs calls of the engine without asking for rights, in the transaction that is open. */
  public void run(Runnable calls) {
    get(
        () -> {
          calls.run();
          return null;
        });
  }

  /** The same, with an answer. */
  public <T> T get(Supplier<T> calls) {
    return engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(calls::get));
  }
}

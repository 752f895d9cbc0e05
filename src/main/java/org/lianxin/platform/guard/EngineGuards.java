package org.lianxin.platform.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Sets the guards into the engine before it starts. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

  private final ListableBeanFactory beans;

  EngineGuards(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new GuardedExpressions(new DelegateBeans(beans)));
    engine.setScriptEngineResolver(new NoScripts());
    engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new CommandGuard())));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        new ArrayList<>(List.of(new CommandGuard())));
  }
}

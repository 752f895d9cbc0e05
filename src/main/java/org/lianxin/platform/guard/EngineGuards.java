package org.lianxin.platform.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Sets the guards into the engine before it starts. */
@Component
class EngineGuards extends SpringBootProcessEnginePlugin {

  private final ListableBeanFactory beans;

  EngineGuards(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    engine.setExpressionManager(new GuardedExpressions(new DelegateBeans(beans)));
    engine.setScriptEngineResolver(new NoScripts());
    engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new CommandGuard())));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        new ArrayList<>(List.of(new CommandGuard())));
  }
}

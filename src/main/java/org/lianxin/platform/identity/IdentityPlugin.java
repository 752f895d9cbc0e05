package org.lianxin.platform.identity;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.lianxin.directory.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the directory in the place of the engine's own users and groups. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin implements SessionFactory {

  private final ObjectProvider<People> people;
  private final GroupNames names;

  /** The directory is asked for late: its tables are opened after the engine. */
  IdentityPlugin(ObjectProvider<People> people, GroupNames names) {
    this.people = people;
    this.names = names;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityProviderSessionFactory(this);
    engine.setCustomSessionFactories(List.of(new TaskCounts.Factory()));
  }

  @Override
  public Class<?> getSessionType() {
    return ReadOnlyIdentityProvider.class;
  }

  @Override
  public Session openSession() {
    return new DirectoryIdentity(people::getObject, names);
  }
}

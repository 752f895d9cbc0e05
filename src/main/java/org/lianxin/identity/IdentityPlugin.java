package org.lianxin.identity;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.lianxin.directory.People;
import org.lianxin.shared.process.EngineSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the directory in the place of the engine's own users, groups and rights on tasks. */
@Component
class IdentityPlugin extends SpringBootProcessEnginePlugin implements SessionFactory {

  private final ObjectProvider<People> people;
  private final GroupNames names;

  /** The directory is asked for late: its tables are opened after the engine. */
  IdentityPlugin(ObjectProvider<People> people, GroupNames names) {
    this.people = people;
    this.names = names;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    engine.setIdentityProviderSessionFactory(this);
    EngineSessions.add(engine, new TaskCounts.Factory(), new TaskRights.Manager.Factory());
    TaskRights.into(engine);
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

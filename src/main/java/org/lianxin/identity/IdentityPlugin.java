package org.lianxin.identity;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.lianxin.directory.People;
import org.lianxin.shared.process.EngineSessions;
import org.lianxin.standin.StandIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the directory in the place of the engine's own users, groups and rights on tasks. */
@Component
class IdentityPlugin extends SpringBootProcessEnginePlugin implements SessionFactory {

  private final ObjectProvider<People> people;
  private final ObjectProvider<StandIns> standIns;
  private final GroupNames names;

  /** The directory is asked for late: its tables are opened after the engine. */
  IdentityPlugin(
      ObjectProvider<People> people, ObjectProvider<StandIns> standIns, GroupNames names) {
    this.people = people;
    this.standIns = standIns;
    this.names = names;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    engine.setIdentityProviderSessionFactory(this);
    EngineSessions.add(
        engine, new TaskCounts.Factory(), new TaskRights.Manager.Factory(standIns::getObject));
    TaskRights.into(engine, standIns::getObject);
  }

  @Override
  public Class<?> getSessionType() {
    return ReadOnlyIdentityProvider.class;
  }

  @Override
  public Session openSession() {
    return new DirectoryIdentity(people::getObject, standIns::getObject, names);
  }
}

package org.lianxin.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Takes a process's definition from the engine's own cache, where the engine would read its row in
 * every command, to learn whether it was suspended; nobody can suspend one here.
 */
class HeldDefinitions extends ProcessDefinitionManager {

  /** Puts this in the place of the engine's own. */
  static class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return ProcessDefinitionManager.class;
    }

    /** A deployment never changes: which of its definitions has a key is asked once. */
    private final Map<List<String>, String> byDeployment = new ConcurrentHashMap<>();

    @Override
    public Session openSession() {
      return new HeldDefinitions(byDeployment);
    }
  }

  private final Map<List<String>, String> byDeployment;

  private HeldDefinitions(Map<List<String>, String> byDeployment) {
    this.byDeployment = byDeployment;
  }

  @Override
  public ProcessDefinitionEntity findDefinitionByDeploymentAndKey(String deployment, String key) {
    var id = byDeployment.get(List.of(deployment, key));
    if (id != null) {
      return findLatestDefinitionById(id);
    }
    var found = super.findDefinitionByDeploymentAndKey(deployment, key);
    if (found != null) {
      byDeployment.put(List.of(deployment, key), found.getId());
    }
    return found;
  }

  @Override
  public ProcessDefinitionEntity findLatestDefinitionById(String id) {
    var held =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .getProcessDefinitionCache()
            .get(id);
    return held == null ? super.findLatestDefinitionById(id) : held;
  }
}

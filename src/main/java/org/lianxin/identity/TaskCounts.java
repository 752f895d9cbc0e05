package org.lianxin.identity;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskReportManager;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;

/**
 * How many tasks wait for each group, for whoever may open Cockpit. The engine would ask for the
 * right to read every task, where the answer holds numbers and groups only. Tasks of persons are
 * left out: the engine would count each once for every person.
 */
class TaskCounts extends TaskReportManager {

  /** Puts this in the place of the engine's own. */
  static class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return TaskReportManager.class;
    }

    @Override
    public Session openSession() {
      return new TaskCounts();
    }
  }

  @Override
  public List<TaskCountByCandidateGroupResult> createTaskCountByCandidateGroupReport(
      TaskReportImpl report) {
    return super.createTaskCountByCandidateGroupReport(report).stream()
        .filter(count -> count.getGroupName() != null)
        .toList();
  }

  @Override
  protected void configureQuery(TaskReportImpl report) {
    getAuthorizationManager().checkAuthorization(ACCESS, APPLICATION, "cockpit");
    getTenantManager().configureTenantCheck(report.getTenantCheck());
  }
}

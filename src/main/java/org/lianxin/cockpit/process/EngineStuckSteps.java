package org.lianxin.cockpit.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.lianxin.cockpit.StuckStep;
import org.lianxin.cockpit.StuckSteps;
import org.springframework.stereotype.Component;

/** The engine notes an incident when a job has failed for the last time; that table is small. */
@Component
class EngineStuckSteps implements StuckSteps {

  private static final int MOST = 500;

  private final RuntimeService instances;
  private final ManagementService jobs;
  private final ProcessEngineConfiguration engine;

  EngineStuckSteps(
      RuntimeService instances, ManagementService jobs, ProcessEngineConfiguration engine) {
    this.instances = instances;
    this.jobs = jobs;
    this.engine = engine;
  }

  @Override
  public List<StuckStep> all() {
    var incidents =
        instances
            .createIncidentQuery()
            .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
            .orderByIncidentTimestamp()
            .asc()
            .listPage(0, MOST)
            .stream()
            .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
            .toList();
    var ids =
        incidents.stream()
            .map(Incident::getProcessInstanceId)
            .filter(Objects::nonNull)
            .collect(toSet());
    Map<String, ProcessInstance> found =
        ids.isEmpty()
            ? Map.of()
            : instances.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .collect(toMap(ProcessInstance::getId, instance -> instance));
    return incidents.stream()
        .map(incident -> step(incident, found.get(incident.getProcessInstanceId())))
        .toList();
  }

  private static StuckStep step(Incident incident, ProcessInstance instance) {
    return new StuckStep(
        incident.getConfiguration(),
        instance == null ? null : instance.getBusinessKey(),
        instance == null ? null : instance.getProcessDefinitionKey(),
        incident.getActivityId(),
        incident.getIncidentTimestamp().toInstant(),
        incident.getIncidentMessage());
  }

  @Override
  public void retry(String id) {
    jobs.setJobRetries(id, engine.getDefaultNumberOfRetries());
  }
}

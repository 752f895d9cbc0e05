package org.lianxin.intake;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.springframework.beans.factory.BeanFactory;

/**
 * A demand registered a moment ago, and its first task: the deputy's verification, which a liaison
 * officer of the office may do as well. For tests of what holds for every task.
 *
 * @param caseNo the demand's number
 * @param task the task that waits, claimed by nobody
 */
public record WaitingVerification(String caseNo, Task task) {

  /** Registers the demand in the running application, as its deputy. */
  public static WaitingVerification of(Registrations registrations, BeanFactory application) {
    var given = registrations.on(LocalDate.now(application.getBean(Clock.class)));
    var deputy = application.getBean(People.class).find(given.deputy()).orElseThrow();
    var caseNo = application.getBean(Registrar.class).register(given, deputy).caseNo();
    startTheCase(caseNo, application);
    return new WaitingVerification(
        caseNo,
        application
            .getBean(TaskService.class)
            .createTaskQuery()
            .processInstanceBusinessKey(caseNo)
            .singleResult());
  }

  /** What the job executor would do a moment later. */
  private static void startTheCase(String caseNo, BeanFactory application) {
    var instance =
        application
            .getBean(RuntimeService.class)
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNo)
            .processDefinitionKey("demand-case")
            .singleResult();
    var jobs = application.getBean(ManagementService.class);
    jobs.executeJob(
        jobs.createJobQuery()
            .processInstanceId(instance.getId())
            .messages()
            .singleResult()
            .getId());
  }
}

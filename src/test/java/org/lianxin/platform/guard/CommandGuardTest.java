package org.lianxin.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.LianxinTest;
import org.lianxin.demand.Registrations;
import org.lianxin.intake.WaitingVerification;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The webapps' API moves no user task and writes nothing (decision 0006). Of our own code the same
 * is proved where it is compiled: see ArchitectureRules.
 */
@LianxinTest
class CommandGuardTest {

  @Autowired ProcessEngine engine;
  @Autowired BeanFactory application;

  private Task task;

  @BeforeEach
  void aTaskWaits() {
    task = WaitingVerification.of(Registrations.of(), application).task();
  }

  /** Ways to move a task or to write a variable. */
  static Stream<Arguments> moves() {
    return Stream.<Arguments>of(
        move("complete", (engine, task) -> engine.getTaskService().complete(task, extra())),
        move("resolve", (engine, task) -> engine.getTaskService().resolveTask(task, extra())),
        move(
            "submit form", (engine, task) -> engine.getFormService().submitTaskForm(task, extra())),
        move("claim for another", (engine, task) -> engine.getTaskService().claim(task, "other")),
        move(
            "BPMN error",
            (engine, task) -> engine.getTaskService().handleBpmnError(task, "ERR_ANY")),
        move("escalation", (engine, task) -> engine.getTaskService().handleEscalation(task, "any")),
        move(
            "task variable",
            (engine, task) -> engine.getTaskService().setVariable(task, "intakeOutcome", true)),
        move(
            "local variable",
            (engine, task) ->
                engine.getTaskService().setVariableLocal(task, "intakeOutcome", true)),
        move(
            "remove variable",
            (engine, task) -> engine.getTaskService().removeVariable(task, "intakeOutcome")),
        move(
            "object variable",
            (engine, task) ->
                engine
                    .getTaskService()
                    .setVariable(
                        task,
                        "any",
                        Variables.serializedObjectValue("[]")
                            .objectTypeName("java.util.ArrayList")
                            .serializationDataFormat("application/x-java-serialized-object")
                            .create())),
        move(
            "save task",
            (engine, task) -> {
              var found = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
              found.setDescription("changed");
              engine.getTaskService().saveTask(found);
            }));
  }

  /** Everything else that writes. */
  static Stream<Arguments> writes() {
    return Stream.<Arguments>of(
        move(
            "start a process",
            (engine, task) ->
                engine.getRuntimeService().startProcessInstanceByKey("demand-intake")),
        move(
            "send a message",
            (engine, task) -> engine.getRuntimeService().correlateMessage("Msg_Any")),
        move(
            "deploy",
            (engine, task) ->
                engine
                    .getRepositoryService()
                    .createDeployment()
                    .addString("evil.bpmn", "<definitions/>")
                    .deploy()),
        move(
            "delete an instance",
            (engine, task) ->
                engine.getRuntimeService().deleteProcessInstance(instance(engine, task), "gone")),
        move(
            "modify an instance",
            (engine, task) ->
                engine
                    .getRuntimeService()
                    .createProcessInstanceModification(instance(engine, task))
                    .startBeforeActivity("End_DemandAccepted")
                    .execute()),
        move("assign", (engine, task) -> engine.getTaskService().setAssignee(task, "other")),
        move("delegate", (engine, task) -> engine.getTaskService().delegateTask(task, "other")),
        move(
            "add a group",
            (engine, task) -> engine.getTaskService().addCandidateGroup(task, "x.OFFICER")),
        move(
            "comment",
            (engine, task) -> engine.getTaskService().createComment(task, null, "a name")),
        move(
            "create a filter",
            (engine, task) -> {
              var filter = engine.getFilterService().newTaskFilter("any");
              engine.getFilterService().saveFilter(filter);
            }),
        move(
            "grant",
            (engine, task) -> {
              var authorization =
                  engine
                      .getAuthorizationService()
                      .createNewAuthorization(
                          org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT);
              authorization.setUserId("other");
              authorization.setResourceType(0);
              authorization.setResourceId("*");
              engine.getAuthorizationService().saveAuthorization(authorization);
            }));
  }

  @ParameterizedTest
  @MethodSource({"moves", "writes"})
  void refusesTheWebappsApiToWriteAnything(BiConsumer<ProcessEngine, String> write) {
    assertThatThrownBy(() -> EngineDoor.outside(() -> write.accept(engine, task.getId())))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining("只能通过对应任务的表单办理");
    assertThat(waits()).isTrue();
  }

  @Test
  void letsTheWebappsApiRead() {
    assertThatCode(
            () ->
                EngineDoor.outside(
                    () -> {
                      engine.getTaskService().createTaskQuery().list();
                      engine.getTaskService().createTaskReport().taskCountByCandidateGroup();
                      engine.getTaskService().getVariables(task.getId());
                      engine.getFormService().getTaskFormData(task.getId());
                      engine.getHistoryService().createHistoricActivityInstanceQuery().count();
                      engine.getRepositoryService().getProcessModel(task.getProcessDefinitionId());
                      engine.getRuntimeService().getActivityInstance(task.getProcessInstanceId());
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  void standsInsideAgainAfterARequest() throws Exception {
    EngineDoor.outside(() -> engine.getTaskService().createTaskQuery().count());

    assertThat(EngineDoor.isOutside()).isFalse();
  }

  private boolean waits() {
    return engine.getTaskService().getVariables(task.getId()).isEmpty()
        && engine.getTaskService().createTaskQuery().taskId(task.getId()).taskUnassigned().count()
            == 1;
  }

  private static Arguments move(String name, BiConsumer<ProcessEngine, String> move) {
    return argumentSet(name, move);
  }

  private static Map<String, Object> extra() {
    return new HashMap<>(Map.of("intakeOutcome", true, "assignee", "other"));
  }

  private static String instance(ProcessEngine engine, String task) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskId(task)
        .singleResult()
        .getProcessInstanceId();
  }
}

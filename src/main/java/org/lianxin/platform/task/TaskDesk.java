package org.lianxin.platform.task;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.platform.guard.EngineDoor;
import org.lianxin.platform.task.TaskUnavailable.Why;
import org.lianxin.shared.Desk;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens, claims, releases and completes user tasks, the same way for every surface. The engine's
 * authorisations decide who sees a task; its class decides what it means.
 */
@Component
class TaskDesk implements Desk {

  private final TaskService tasks;
  private final RuntimeService instances;
  private final RepositoryService models;
  private final ProcessEngineConfigurationImpl engine;
  private final UserTasks userTasks;
  private final Answers answers;
  private final ProofOfIdentity proof;
  private final TransactionOperations transaction;
  private final JdbcClient jdbc;

  TaskDesk(
      TaskService tasks,
      RuntimeService instances,
      RepositoryService models,
      ProcessEngineConfigurationImpl engine,
      UserTasks userTasks,
      Answers answers,
      ProofOfIdentity proof,
      TransactionOperations transaction,
      JdbcClient jdbc) {
    this.tasks = tasks;
    this.instances = instances;
    this.models = models;
    this.engine = engine;
    this.userTasks = userTasks;
    this.answers = answers;
    this.proof = proof;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /**
   * What the form of the task shows.
   *
   * @throws TaskUnavailable when the reader may not see it
   */
  @Override
  public Map<String, Object> facts(String task, String reader) {
    var open = open(task);
    return EngineDoor.inside(
        () -> withoutAuthorisation(() -> open.work().facts(open.occasion(reader))));
  }

  /**
   * Completes the task with what its form sent, in one transaction.
   *
   * @throws TaskUnavailable when the reader may not see it, has not claimed it, or somebody was
   *     faster
   * @throws Refusal when an answer or a rule says no; nothing was written
   */
  @Override
  public void complete(String task, String reader, Map<String, Object> sent) {
    if (sent.get(ProofOfIdentity.FIELD) instanceof String typed) {
      // Before the transaction: hashing takes its time, and the count of wrong tries has a
      // connection of its own, for which no transaction shall wait while it holds another.
      proof.confirm(reader, typed);
    }
    firstWins(
        task,
        () -> {
          var open = claimed(task, reader);
          complete(open, open.work(), reader, sent);
        });
  }

  private <A extends Record> void complete(
      Open open, UserTask<A> work, String reader, Map<String, Object> sent) {
    var given = answers.read(sent, work.answers(), open.form());
    var decisions = work.complete(open.occasion(reader), given);
    tasks.complete(open.task().getId(), variables(decisions));
  }

  /**
   * Takes the task for the reader, and for nobody else.
   *
   * @throws TaskUnavailable when the reader may not see it, may only see it, or somebody was faster
   */
  @Override
  public void claim(String task, String reader) {
    firstWins(task, () -> tasks.claim(task, reader));
  }

  /**
   * Gives the task back to its groups.
   *
   * @throws TaskUnavailable when the reader has not claimed it
   */
  void release(String task, String reader) {
    firstWins(
        task,
        () -> {
          claimed(task, reader);
          tasks.setAssignee(task, null);
        });
  }

  /** Runs one step in its own transaction; whoever comes second hears that the task is taken. */
  private void firstWins(String task, Runnable step) {
    open(task); // who may not see it hears that first, and nothing of who has taken it
    try {
      EngineDoor.inside(
          () -> {
            transaction.executeWithoutResult(
                status -> {
                  holdTurn(task);
                  step.run();
                });
            return null;
          });
    } catch (Refusal told) {
      throw told;
    } catch (TaskUnavailable told) {
      throw told.why() == Why.NOT_FOUND ? new TaskUnavailable(Why.TAKEN) : told;
    } catch (AuthorizationException onlyReads) {
      throw new TaskUnavailable(Why.NOT_YOURS);
    } catch (TaskAlreadyClaimedException
        | OptimisticLockingException
        | ProcessEnginePersistenceException
        | ConcurrencyFailureException second) {
      throw new TaskUnavailable(Why.TAKEN);
    } catch (RuntimeException failed) {
      // The engine stumbles in many ways over a task that went away under its feet.
      if (tasks.createTaskQuery().taskId(task).count() == 0) {
        throw new TaskUnavailable(Why.TAKEN);
      }
      throw failed;
    }
  }

  /**
   * Waits until nobody else is at the task. Two who complete it at the same time would otherwise
   * meet in the tables of the domain, which the engine's own lock comes too late to prevent.
   */
  private void holdTurn(String task) {
    jdbc.sql("select id_ from ACT_RU_TASK where id_ = ? for update")
        .param(task)
        .query(String.class)
        .optional();
  }

  /** The form of a task that the reader may see. */
  Form form(String task) {
    return open(task).form();
  }

  private record Open(Task task, Matter matter, UserTask<?> work, Form form) {

    Occasion occasion(String reader) {
      return new Occasion(matter, task.getId(), reader);
    }
  }

  private Open claimed(String task, String reader) {
    var open = open(task);
    if (!reader.equals(open.task().getAssignee())) {
      throw new TaskUnavailable(Why.NOT_CLAIMED);
    }
    return open;
  }

  private Open open(String id) {
    var task = tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
    if (task == null) {
      throw new TaskUnavailable(Why.NOT_FOUND);
    }
    return EngineDoor.inside(
        () ->
            withoutAuthorisation(
                () -> {
                  var process = models.getProcessDefinition(task.getProcessDefinitionId()).getKey();
                  var instance =
                      instances
                          .createProcessInstanceQuery()
                          .processInstanceId(task.getProcessInstanceId())
                          .singleResult();
                  if (instance == null) {
                    throw new TaskUnavailable(Why.TAKEN);
                  }
                  var work =
                      userTasks
                          .find(process, task.getTaskDefinitionKey())
                          .orElseThrow(() -> new TaskUnavailable(Why.NOT_FOUND));
                  var form = userTasks.form(task.getCamundaFormRef().getKey());
                  var counter = instances.getVariable(task.getExecutionId(), TaskCreated.PART);
                  var matter = TaskCreated.matter(instance.getBusinessKey(), counter);
                  return new Open(task, matter, work, form);
                }));
  }

  private <T> T withoutAuthorisation(Callable<T> read) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(read));
  }

  /**
   * Only decisions become variables: enums by name, ids, dates, numbers, yes or no. No text of a
   * person, no objects.
   */
  private static Map<String, Object> variables(Map<String, Object> decisions) {
    var variables = new LinkedHashMap<String, Object>();
    decisions.forEach((name, value) -> variables.put(name, variable(name, value)));
    return variables;
  }

  private static Object variable(String name, Object value) {
    if (value instanceof Enum<?> decision) {
      return decision.name();
    }
    if (value instanceof LocalDate date) {
      return date.toString();
    }
    if (value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Date
        || Objects.isNull(value)) {
      return value;
    }
    throw new IllegalArgumentException(
        "Variable %s may not be a %s".formatted(name, value.getClass().getName()));
  }
}

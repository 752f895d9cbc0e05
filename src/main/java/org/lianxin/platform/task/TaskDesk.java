package org.lianxin.platform.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.directory.People;
import org.lianxin.journal.Journal;
import org.lianxin.platform.guard.EngineDoor;
import org.lianxin.shared.Desk;
import org.lianxin.shared.Drafts;
import org.lianxin.shared.Drafts.Draft;
import org.lianxin.shared.Form;
import org.lianxin.shared.OnBehalf;
import org.lianxin.shared.OneReading;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.TaskUnavailable;
import org.lianxin.shared.TaskUnavailable.Why;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
import org.lianxin.shared.process.AsSystem;
import org.lianxin.standin.StandIn;
import org.lianxin.standin.StandIns;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens, claims, releases and completes user tasks, the same way for every surface. The engine's
 * authorisations decide who sees a task; its class decides what it means.
 */
@Component
class TaskDesk implements Desk {

  private static final int TRIES = 3;

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final Journal journal;
  private final ProcessEngineConfigurationImpl engine;
  private final AsSystem asSystem;
  private final UserTasks userTasks;
  private final Answers answers;
  private final TaskEvidence evidence;
  private final ProofOfIdentity proof;
  private final Drafts drafts;
  private final StandIns standIns;
  private final People people;
  private final JdbcClient jdbc;
  private final Clock clock;

  TaskDesk(
      TaskService tasks,
      RuntimeService runtime,
      Journal journal,
      ProcessEngineConfigurationImpl engine,
      AsSystem asSystem,
      UserTasks userTasks,
      Answers answers,
      TaskEvidence evidence,
      ProofOfIdentity proof,
      Drafts drafts,
      StandIns standIns,
      People people,
      JdbcClient jdbc,
      Clock clock) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.journal = journal;
    this.engine = engine;
    this.asSystem = asSystem;
    this.userTasks = userTasks;
    this.answers = answers;
    this.evidence = evidence;
    this.proof = proof;
    this.drafts = drafts;
    this.standIns = standIns;
    this.people = people;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> facts(String task, String reader) {
    return atOnce(() -> facts(find(task, reader), reader));
  }

  private Map<String, Object> facts(Open open, String reader) {
    return asSystem.get(() -> OneReading.of(() -> open.work().facts(open.occasion(reader))));
  }

  @Override
  public Opened open(String task, String reader) {
    return atOnce(
        () -> {
          var open = find(task, reader);
          var values =
              new LinkedHashMap<>(Answers.proposed(open.work().answers(), LocalDate.now(clock)));
          values.putAll(facts(open, reader));
          var draft =
              open.isClaimedBy(reader) ? drafts.find(reader, task) : Optional.<Draft>empty();
          draft.ifPresent(
              begun ->
                  Answers.asked(open.work().answers()).stream()
                      .filter(begun.answers()::containsKey)
                      .forEach(key -> values.put(key, begun.answers().get(key))));
          return open.as(values, draft);
        });
  }

  /**
   * One statement asks whether the task is the reader's, one saves: this comes every second while
   * somebody types.
   */
  @Override
  public Draft keep(String task, String reader, int seen, Map<String, Object> answers) {
    var own =
        jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = ? and ASSIGNEE_ = ?")
            .params(task, reader)
            .query(String.class)
            .optional();
    if (own.isEmpty()) {
      throw new TaskUnavailable(Why.NOT_CLAIMED);
    }
    return drafts.save(reader, task, seen, answers);
  }

  @Override
  public void giveUp(String task, String reader) {
    drafts.delete(reader, task);
  }

  @Override
  public void complete(String task, String reader, Map<String, Object> sent) {
    if (sent.get(ProofOfIdentity.FIELD) instanceof String typed) {
      // Before the transaction: hashing takes its time, and the count of wrong tries has a
      // connection of its own, for which no transaction shall wait while it holds another.
      proof.confirm(reader, typed);
    }
    firstWins(
        task,
        reader,
        open -> {
          open.refuseUnlessClaimedBy(reader);
          asSystem.run(
              () ->
                  OnBehalf.of(
                      reader,
                      principal(open, reader),
                      () -> complete(open, open.work(), reader, sent)));
        });
  }

  /**
   * For whom the reader does the task; null for himself. His own right comes first, and a claim
   * does not outlive the right by which it was made.
   */
  private String principal(Open open, String reader) {
    if (!standIns.isKnown(reader)) {
      return null;
    }
    var candidates = tasks.getIdentityLinksForTask(open.task().getId());
    var groups =
        candidates.stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var isOwn =
        candidates.stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .anyMatch(link -> reader.equals(link.getUserId()))
            || people.find(reader).stream()
                .flatMap(person -> person.groups().stream())
                .anyMatch(groups::contains);
    return isOwn
        ? null
        : standIns
            .covering(reader, groups, open.task().getTaskDefinitionKey(), open.matter().caseNo())
            .map(StandIn::principal)
            .orElseThrow(() -> new TaskUnavailable(Why.NOT_YOURS));
  }

  private <A extends Record> void complete(
      Open open, UserTask<A> work, String reader, Map<String, Object> sent) {
    var occasion = open.occasion(reader);
    var asked = work.answers();
    var given =
        answers.read(
            evidence.orFiles(sent, asked, occasion),
            asked,
            open.form(),
            evidence.subject(asked, occasion.caseNo()));
    var decisions = work.complete(occasion, given);
    tasks.complete(open.task().getId(), variables(decisions));
  }

  @Override
  public void claim(String task, String reader) {
    firstWins(task, reader, open -> tasks.claim(task, reader));
  }

  /**
   * Gives the task back to its groups.
   *
   * @throws TaskUnavailable when the reader has not claimed it
   */
  void release(String task, String reader) {
    firstWins(
        task,
        reader,
        open -> {
          open.refuseUnlessClaimedBy(reader);
          tasks.setAssignee(task, null);
        });
  }

  /**
   * Puts a task into other hands, whoever may do that: see {@link HandOvers}.
   *
   * @param holder who has it now; null when nobody has
   * @param to who has it from now on; null gives it back to its groups
   * @throws TaskUnavailable when it is gone, or another's by now
   */
  void assign(String task, String holder, String to) {
    atOnce(
        () -> {
          holdAlone(task);
          return asSystem.get(
              () -> {
                var open = tasks.createTaskQuery().taskId(task).singleResult();
                if (open == null || !Objects.equals(open.getAssignee(), holder)) {
                  throw new TaskUnavailable(Why.TAKEN);
                }
                tasks.setAssignee(task, to);
                return null;
              });
        });
  }

  /** Another is asked by name, in the place of this one. */
  void ask(String task, String former, String successor) {
    atOnce(
        () ->
            asSystem.get(
                () -> {
                  tasks.deleteCandidateUser(task, former);
                  tasks.addCandidateUser(task, successor);
                  return null;
                }));
  }

  /**
   * Runs one step in its own transaction; whoever comes second hears that the task is taken. What
   * stumbled over somebody else's step is tried again: then the task is gone, or it was another's.
   */
  private void firstWins(String task, String reader, Consumer<Open> step) {
    for (int tried = 0; !isDone(task, reader, step, tried > 0); tried++) {
      if (tried == TRIES) {
        throw new TaskUnavailable(Why.TAKEN);
      }
    }
  }

  private boolean isDone(String task, String reader, Consumer<Open> step, boolean wasSeen) {
    try {
      atOnce(
          () -> {
            var open = find(task, reader); // who may not see it hears nothing of who has taken it
            holdAlone(task);
            step.accept(open);
            return null;
          });
      return true;
    } catch (Refusal told) {
      throw told;
    } catch (TaskUnavailable told) {
      throw wasSeen && told.why() == Why.NOT_FOUND ? new TaskUnavailable(Why.TAKEN) : told;
    } catch (AuthorizationException onlyReads) {
      throw new TaskUnavailable(Why.NOT_YOURS);
    } catch (TaskAlreadyClaimedException second) {
      throw new TaskUnavailable(Why.TAKEN);
    } catch (OptimisticLockingException
        | ProcessEnginePersistenceException
        | TransientDataAccessException conflict) {
      return false;
    } catch (RuntimeException failed) {
      // The engine stumbles in many ways over a task that went away under its feet.
      if (tasks.createTaskQuery().taskId(task).count() == 0) {
        throw new TaskUnavailable(Why.TAKEN);
      }
      throw failed;
    }
  }

  /**
   * Of many who take or complete one task at once, one goes on; the others hear so now, not after
   * all their work has waited for his.
   */
  private void holdAlone(String task) {
    var held =
        jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = ? for update skip locked")
            .param(task)
            .query(String.class)
            .optional();
    if (held.isEmpty()) {
      throw new TaskUnavailable(Why.TAKEN);
    }
  }

  /** The form of a task that the reader may see. */
  Form form(String task, String reader) {
    return atOnce(() -> find(task, reader).form());
  }

  private record Open(Task task, Matter matter, UserTask<?> work, Form form) {

    Occasion occasion(String reader) {
      return new Occasion(matter, task.getId(), reader);
    }

    Opened as(Map<String, Object> values, Optional<Draft> draft) {
      return new Opened(
          task.getTaskDefinitionKey(),
          task.getName(),
          matter.caseNo(),
          Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
          form,
          values,
          draft);
    }

    boolean isClaimedBy(String reader) {
      return reader.equals(task.getAssignee());
    }

    void refuseUnlessClaimedBy(String reader) {
      if (!isClaimedBy(reader)) {
        throw new TaskUnavailable(Why.NOT_CLAIMED);
      }
    }
  }

  private Open find(String id, String reader) {
    var task = tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
    if (task == null) {
      // whoever clicks twice hears that it is done, not that there is nothing
      throw new TaskUnavailable(journal.isDoneBy(id, reader) ? Why.TAKEN : Why.NOT_FOUND);
    }
    return asSystem.get(
        () -> {
          var work =
              userTasks
                  .find(task.getTaskDefinitionKey())
                  .orElseThrow(() -> new TaskUnavailable(Why.NOT_FOUND));
          var form = userTasks.form(task.getCamundaFormRef().getKey());
          return new Open(task, matter(task, work), work, form);
        });
  }

  /** The case is asked of the instance: from a task within a scope the engine reads all of it. */
  private Matter matter(Task task, UserTask<?> work) {
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    return TaskCreated.matter(instance.getBusinessKey(), (DelegateTask) task, work);
  }

  /** As one command of the engine: one transaction, and nothing is read twice in it. */
  private <T> T atOnce(Supplier<T> work) {
    return EngineDoor.inside(
        () -> engine.getCommandExecutorTxRequired().execute(context -> work.get()));
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

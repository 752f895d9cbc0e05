package org.lianxin.journal.process;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.lianxin.journal.Visit.Exit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction did to visits, written together before it commits: all of it, or nothing
 * where the transaction rolls back.
 */
final class Step implements TransactionSynchronization {

  /** How the engine words that an event ended what it interrupts. */
  private static final Pattern INTERRUPTED = Pattern.compile(".* Activity\\((.+)\\) executed\\.");

  /** The engine's word for a task that ended without a reason of its own. */
  private static final String DELETED = "deleted";

  private static final int WIDTH = 255;

  private final Map<UUID, Supplier<Visit>> begun = new LinkedHashMap<>();
  private final Map<UUID, Exit> ended = new LinkedHashMap<>();

  /** The questions whose answer the engine is about to take, by execution. */
  private final Map<String, UUID> asked = new HashMap<>();

  private final Journal journal;
  private final Clock clock;

  Step(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** The step of the running transaction. */
  static Step current(Supplier<Step> first) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Step.class::isInstance)
        .map(Step.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              var step = first.get();
              TransactionSynchronizationManager.registerSynchronization(step);
              return step;
            });
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    journal.write(begun.values().stream().map(Supplier::get).toList(), ended.values());
  }

  /** Whom it is for and until when is only settled by those who hear of the task after us. */
  void created(DelegateTask task) {
    begin(
        UUID.fromString(task.getId()),
        task.getExecution(),
        task.getTaskDefinitionKey(),
        task.getCreateTime().toInstant(),
        () -> cut(offeredTo(task)),
        () -> due(task));
  }

  void completed(DelegateTask task) {
    end(task, task.getAssignee(), null);
  }

  void cancelled(DelegateTask task) {
    var told = task.getDeleteReason();
    end(task, null, why(DELETED.equals(told) ? reason(task.getExecution()) : told));
  }

  void entered(DelegateExecution execution) {
    begin(
        visit(execution),
        execution,
        execution.getCurrentActivityId(),
        clock.instant(),
        () -> null,
        () -> null);
  }

  void left(DelegateExecution execution) {
    var why = execution.isCanceled() ? why(reason(execution)) : null;
    end(visit(execution), execution, null, null, why);
  }

  void asked(DelegateExecution execution) {
    entered(execution);
    asked.put(execution.getId(), visit(execution));
  }

  /** A question is answered as soon as it is asked, by the flow that is taken. */
  void answered(DelegateExecution execution) {
    var question = asked.remove(execution.getId());
    end(question, execution, null, null, execution.getCurrentTransitionId());
  }

  private void begin(
      UUID id,
      DelegateExecution execution,
      String node,
      Instant at,
      Supplier<String> offeredTo,
      Supplier<Instant> due) {
    var process = ((ExecutionEntity) execution).getProcessDefinition();
    var caseNo = execution.getProcessBusinessKey();
    var instance = UUID.fromString(execution.getProcessInstanceId());
    if (caseNo != null) {
      begun.put(
          id,
          () ->
              new Visit(
                  id,
                  caseNo,
                  process.getKey(),
                  process.getVersion(),
                  instance,
                  node,
                  offeredTo.get(),
                  at,
                  due.get(),
                  null,
                  null,
                  null));
    }
  }

  private void end(DelegateTask task, String doneBy, String why) {
    end(UUID.fromString(task.getId()), task.getExecution(), due(task), doneBy, why);
  }

  private void end(UUID id, DelegateExecution execution, Instant due, String doneBy, String why) {
    if (execution.getProcessBusinessKey() == null) {
      return;
    }
    var exit = new Exit(id, clock.instant(), due, doneBy, why);
    var begunNow = begun.get(id);
    if (begunNow == null) {
      ended.put(id, exit);
    } else {
      var whole = begunNow.get().left(exit);
      begun.put(id, () -> whole);
    }
  }

  private static UUID visit(DelegateExecution execution) {
    var id = execution.getActivityInstanceId();
    return UUID.fromString(id.substring(id.lastIndexOf(':') + 1));
  }

  private static String offeredTo(DelegateTask task) {
    return task.getCandidates().stream()
        .map(link -> link.getGroupId() == null ? link.getUserId() : link.getGroupId())
        .sorted()
        .collect(joining(","));
  }

  private static Instant due(DelegateTask task) {
    return Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null);
  }

  /** Only the outermost of what is cancelled together knows why. */
  private static String reason(DelegateExecution cancelled) {
    var execution = (ExecutionEntity) cancelled;
    while (execution.getDeleteReason() == null) {
      var above = execution.getParent();
      execution = above == null ? execution.getSuperExecution() : above;
      if (execution == null) {
        return DELETED;
      }
    }
    return execution.getDeleteReason();
  }

  private static String why(String reason) {
    var interrupted = INTERRUPTED.matcher(reason);
    return cut(interrupted.matches() ? interrupted.group(1) : reason);
  }

  private static String cut(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH);
  }
}

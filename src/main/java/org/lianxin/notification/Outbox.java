package org.lianxin.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what happened in the transaction in which it happens: all of a step in one batch
 * before it commits, and nothing where it rolls back. Telling people is {@link Distribution}'s.
 */
@Service
public class Outbox {

  private final OutboxRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Outbox(OutboxRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** Something happened that names nobody. */
  void add(String caseNo, NoticeKind kind) {
    add(caseNo, kind, Set.of(), "");
  }

  /** Something that a person did who is not signed in: he wrote a mail. */
  void addBy(String actor, String caseNo, NoticeKind kind) {
    step().others.add(new Happening(0, caseNo, kind, Set.of(), "", "", actor, now()));
  }

  /**
   * Something happened.
   *
   * @param named the groups and logins that it names itself
   * @param detail what its sentence says beside the case, or empty
   */
  void add(String caseNo, NoticeKind kind, Set<String> named, String detail) {
    var happening = new Happening(0, caseNo, kind, named, detail, "", actor(), now());
    step().others.add(happening);
  }

  /**
   * A task waits.
   *
   * @param task the engine's id of the task
   * @param name what the task is called
   * @param doers the groups and logins who may do it, settled only at the end of the step
   */
  public void taskWaits(String task, String caseNo, String name, Supplier<Set<String>> doers) {
    var at = now();
    step()
        .tasks
        .put(
            task,
            () ->
                new Happening(0, caseNo, NoticeKind.TASK_WAITING, doers.get(), name, task, "", at));
  }

  /** A task waits no more: nobody is told of one that came and went in the same step. */
  public void taskIsGone(String task) {
    step().tasks.remove(task);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  /** Who is signed in; empty in a job of the engine. */
  private static String actor() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getName)
        .orElse("");
  }

  private Step step() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Step.class::isInstance)
        .map(Step.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              var step = new Step();
              TransactionSynchronizationManager.registerSynchronization(step);
              return step;
            });
  }

  /** There is something to tell: the transaction that wrote it is over. */
  record Filled() {}

  private final class Step implements TransactionSynchronization {

    private final Map<String, Supplier<Happening>> tasks = new LinkedHashMap<>();
    private final List<Happening> others = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      tasks.values().forEach(task -> others.add(task.get()));
      tasks.clear();
      if (!others.isEmpty()) {
        rows.add(others);
      }
    }

    @Override
    public void afterCommit() {
      if (!others.isEmpty()) {
        events.publishEvent(new Filled());
      }
    }
  }
}

package org.lianxin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.notification.NoticeRows.Made;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.KnownSubjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes notices of what happened, after it: whom the decision table tells, each once. What was
 * taken from the outbox and what was made of it are one transaction, so a node that is killed in
 * between leaves all to the next, and two nodes never tell the same.
 */
@Component
public class Distribution implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Distribution.class);

  private static final int AT_ONCE = 200;
  private static final Duration HOLD = Duration.ofMinutes(10);

  private final OutboxRows outbox;
  private final NoticeDecision decision;
  private final Recipients recipients;
  private final GroupChats groups;
  private final NoticeRows notices;
  private final Planning planning;
  private final Demands demands;
  private final KnownSubjects subjects;
  private final Clock clock;
  private final TransactionOperations transaction;

  Distribution(
      OutboxRows outbox,
      NoticeDecision decision,
      Recipients recipients,
      GroupChats groups,
      NoticeRows notices,
      Planning planning,
      Demands demands,
      KnownSubjects subjects,
      Clock clock,
      TransactionOperations transaction) {
    this.outbox = outbox;
    this.decision = decision;
    this.recipients = recipients;
    this.groups = groups;
    this.notices = notices;
    this.planning = planning;
    this.demands = demands;
    this.subjects = subjects;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Runs on every node that runs the engine's jobs: a second after something happened here, so that
   * many steps cost one look; and every 30 s for what another node left.
   */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class Ticking {

    private final AtomicBoolean isPlanned = new AtomicBoolean();
    private final Distribution distribution;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Ticking(Distribution distribution, TaskScheduler scheduler, Clock clock) {
      this.distribution = distribution;
      this.scheduler = scheduler;
      this.clock = clock;
    }

    @EventListener
    void on(Outbox.Filled event) {
      if (isPlanned.compareAndSet(false, true)) {
        scheduler.schedule(this::runPlanned, Instant.now(clock).plusSeconds(1));
      }
    }

    private void runPlanned() {
      isPlanned.set(false);
      distribution.run();
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void tick() {
      distribution.run();
    }
  }

  /** Tells of everything that waits, so many happenings in a transaction. */
  @Override
  public void run() {
    while (tellNext(AT_ONCE)) {
      // the next ones
    }
  }

  /**
   * What can't be told of together is told of one by one, and the one that can't be told of is held
   * back for a while, so that it holds up no other.
   */
  private boolean tellNext(int most) {
    var taken = new ArrayList<Happening>();
    try {
      transaction.executeWithoutResult(
          status -> {
            taken.addAll(outbox.take(most, LocalDateTime.now(clock)));
            tell(taken);
          });
    } catch (RuntimeException e) {
      if (taken.isEmpty()) {
        throw e;
      }
      if (taken.size() > 1) {
        taken.forEach(one -> tellNext(1));
      } else {
        hold(taken.get(0), e);
      }
    }
    return !taken.isEmpty();
  }

  private void hold(Happening happening, RuntimeException e) {
    LOG.error(
        "{} {} 的通知发不出，{} 分钟后再试。 Its notices can't be made, they are tried again.",
        happening.caseNo(),
        happening.kind(),
        HOLD.toMinutes(),
        e);
    transaction.executeWithoutResult(
        status -> outbox.hold(happening.id(), LocalDateTime.now(clock).plus(HOLD)));
  }

  private void tell(Collection<Happening> happened) {
    var cases = new HashMap<String, Optional<Demand>>();
    var rules = new EnumMap<NoticeKind, List<NoticeRule>>(NoticeKind.class);
    var made = new ArrayList<Made>();
    for (var happening : happened) {
      var rows = rules.computeIfAbsent(happening.kind(), decision::of);
      cases
          .computeIfAbsent(happening.caseNo(), demands::find)
          .ifPresentOrElse(
              demand -> tell(happening, demand, rows, made),
              () -> tellBesideCases(happening, rows, made));
    }
    notices.add(made);
    planning.plan(made);
    outbox.remove(happened);
  }

  /**
   * Whom two rows tell hears the first; who did it himself hears nothing. The group chats of those
   * who are told hear it too, but never an accusation (rule accused-kept-out).
   */
  private void tell(
      Happening happening, Demand demand, Collection<NoticeRule> rows, Collection<Made> made) {
    var told = new HashSet<>(List.of(happening.actor()));
    for (var row : rows) {
      var recipientsOfRow = recipients.of(row.whom(), happening, demand);
      recipientsOfRow.remove(happening.actor());
      if (!demand.isAccusation()) {
        recipientsOfRow.addAll(groups.of(recipientsOfRow));
      }
      for (var recipient : recipientsOfRow) {
        if (told.add(recipient)) {
          made.add(
              new Made(notice(happening, row, demand.category(), recipient), sending(row, demand)));
        }
      }
    }
  }

  /** What is about no case names itself whom it tells; what is not there any more tells nobody. */
  private void tellBesideCases(
      Happening happening, Collection<NoticeRule> rows, Collection<Made> made) {
    if (subjects.find(happening.caseNo()).isEmpty()) {
      return;
    }
    var named = recipients.named(happening);
    named.remove(happening.actor());
    rows.stream()
        .filter(row -> row.whom() == Recipient.NAMED)
        .findFirst()
        .ifPresent(
            row ->
                named.forEach(
                    login ->
                        made.add(new Made(notice(happening, row, null, login), row.sending()))));
  }

  /** What somebody has to do in an urgent matter does not wait for the morning. */
  private static Sending sending(NoticeRule row, Demand demand) {
    return row.isDuty() && demand.urgency() != Urgency.NORMAL ? Sending.AT_ONCE : row.sending();
  }

  private static Notice notice(
      Happening happening, NoticeRule row, Category category, String recipient) {
    return new Notice(
        0,
        happening.id(),
        recipient,
        happening.caseNo(),
        happening.kind(),
        row.template(),
        row.isDuty(),
        category,
        happening.detail(),
        happening.task(),
        happening.at(),
        Optional.empty());
  }
}

package org.lianxin.voter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.feedback.VoterAnswers;
import org.lianxin.feedback.VoterTold;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 提醒评价: a voter who was told the result and said nothing is reminded once a case, through the
 * deputy who told him: he is who has the number (rule one-reminder). Several nodes share the work.
 */
@Component
@EnableConfigurationProperties(VoterSettings.class)
class Reminders implements Runnable {

  private final ReminderRows rows;
  private final VoterAnswers answers;
  private final CaseTimeline timeline;
  private final VoterSettings settings;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reminders(
      ReminderRows rows,
      VoterAnswers answers,
      CaseTimeline timeline,
      VoterSettings settings,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.answers = answers;
    this.timeline = timeline;
    this.settings = settings;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** Rings on every node that runs the engine's jobs. */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class Hourly {

    private final Reminders reminders;

    Hourly(Reminders reminders) {
      this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    void ring() {
      reminders.run();
    }
  }

  @EventListener
  void on(VoterTold event) {
    rows.plan(event.caseNo(), LocalDate.now(clock).plusDays(settings.daysToReminder()));
  }

  /** Reminds those whose day has come, each in a transaction of its own. */
  @Override
  public void run() {
    while (Boolean.TRUE.equals(transaction.execute(status -> remindNext()))) {
      // the next one
    }
  }

  private boolean remindNext() {
    var due = rows.takeDue(LocalDate.now(clock));
    due.ifPresent(this::remind);
    return due.isPresent();
  }

  private void remind(String caseNo) {
    var isAwaited =
        answers.asked(caseNo).filter(asked -> asked.isOpen() && asked.last().isEmpty()).isPresent();
    if (!isAwaited) {
      rows.drop(caseNo);
      return;
    }
    rows.reminded(caseNo, LocalDateTime.now(clock));
    timeline.record(caseNo, CaseTimeline.SYSTEM, "voter.timeline.reminded");
    events.publishEvent(new AnswerAwaited(caseNo));
  }
}

package org.lianxin.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Area;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 履职提醒: before a quarter ends, the year's last among them, tells each deputy who is behind, and the
 * liaison officer of a group of all in it together, once (rule duty-reminders).
 */
@Service
class DutyReminders implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(DutyReminders.class);

  private final Duties duties;
  private final DutyReminderRows rows;
  private final Directory directory;
  private final Deputies deputies;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  DutyReminders(
      Duties duties,
      DutyReminderRows rows,
      Directory directory,
      Deputies deputies,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.duties = duties;
    this.rows = rows;
    this.directory = directory;
    this.deputies = deputies;
    this.calendar = calendar;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Rings on every node that runs the engine's jobs. */
  @Component
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class DutyReminderRinging {

    private final DutyReminders reminders;

    DutyReminderRinging(DutyReminders reminders) {
      this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void ring() {
      reminders.run();
    }
  }

  @Override
  public void run() {
    var today = LocalDate.now(clock);
    var quarter = DutyQuarter.of(today);
    if (quarter.isEnding(today) && isOnRecord(quarter)) {
      var behind =
          duties.standings(all(), quarter.year()).stream()
              .filter(quarter::isBehind)
              .map(DutyStanding::deputy)
              .toList();
      var reminded = rows.reminded(quarter);
      behind.stream()
          .filter(deputy -> !reminded.contains(deputy.login()))
          .forEach(deputy -> remind(deputy.login(), () -> tell(deputy, quarter)));
      behind.stream()
          .collect(groupingBy(Deputy::group, TreeMap::new, mapping(Deputy::name, toList())))
          .forEach(
              (group, names) -> {
                if (!reminded.contains(group)) {
                  remind(group, () -> tell(group, names, quarter));
                }
              });
    }
  }

  /** Where work began in the course of a quarter, what was done before is not on record. */
  private boolean isOnRecord(DutyQuarter quarter) {
    return calendar.opening().filter(quarter.start()::isBefore).isEmpty();
  }

  private List<Deputy> all() {
    return directory.areas().stream()
        .map(Area::code)
        .flatMap(code -> deputies.of(code).stream())
        .distinct()
        .toList();
  }

  /** One that fails keeps no other back, and is tried again. */
  private void remind(String whom, Runnable step) {
    try {
      transaction.executeWithoutResult(status -> step.run());
    } catch (DuplicateKeyException faster) {
      LOG.debug("Another node has reminded {}", whom);
    } catch (RuntimeException failed) {
      LOG.error("Nobody has reminded {}", whom, failed);
    }
  }

  private void tell(Deputy deputy, DutyQuarter quarter) {
    var reminder = rows.add(deputy.login(), false, quarter);
    events.publishEvent(new DutyBehind(reminder.reference(), quarter.end(), deputy.login()));
  }

  private void tell(String group, List<String> deputies, DutyQuarter quarter) {
    var reminder = rows.add(group, true, quarter);
    events.publishEvent(
        new GroupBehind(reminder.reference(), Post.group(group, Role.LIAISON_OFFICER), deputies));
  }
}

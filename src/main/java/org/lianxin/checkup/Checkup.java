package org.lianxin.checkup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.backup.Backups;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Coverage;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.DeputyGroups;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.inmail.MailboxChannel;
import org.lianxin.notification.NoticeChannel;
import org.lianxin.routing.Routing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the whole configuration. It reads and changes nothing. */
@Service
class Checkup {

  private final Directory directory;
  private final People people;
  private final Deputies deputies;
  private final DeputyGroups groups;
  private final Coverage coverage;
  private final Routing routing;
  private final WorkingCalendar calendar;
  private final NoticeChannel channel;
  private final MailboxChannel mailbox;
  private final Backups backups;
  private final Clock clock;

  Checkup(
      Directory directory,
      People people,
      Deputies deputies,
      DeputyGroups groups,
      Coverage coverage,
      Routing routing,
      WorkingCalendar calendar,
      NoticeChannel channel,
      MailboxChannel mailbox,
      Backups backups,
      Clock clock) {
    this.directory = directory;
    this.people = people;
    this.deputies = deputies;
    this.groups = groups;
    this.coverage = coverage;
    this.routing = routing;
    this.calendar = calendar;
    this.channel = channel;
    this.mailbox = mailbox;
    this.backups = backups;
    this.clock = clock;
  }

  /** Everything that is not as it has to be, by the order of {@link Check}. */
  @Transactional(readOnly = true)
  public List<Fault> faults() {
    var setup =
        new Setup(
            directory,
            people,
            deputies,
            groups,
            coverage,
            routing,
            calendar,
            channel.state(),
            mailbox.state(),
            backups,
            LocalDate.now(clock));
    return Stream.of(Check.values()).flatMap(check -> check.faults(setup)).toList();
  }
}

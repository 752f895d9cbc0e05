package org.lianxin.checkup;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianxin.directory.Role;

/** What comes from outside: the State Council's rest days, and a way for notices to leave. */
final class SurroundingsChecks {

  private static final int MOST_DAYS = 2;

  private SurroundingsChecks() {}

  /** This year's and the next one's, into which limits already reach. */
  static Stream<Fault> yearsWithoutHolidays(Setup setup) {
    var known = setup.calendar().years();
    var thisYear = setup.today().getYear();
    return IntStream.rangeClosed(thisYear, thisYear + 1)
        .filter(year -> !known.contains(year))
        .mapToObj(year -> Fault.of(Check.YEAR_WITHOUT_HOLIDAYS, String.valueOf(year)));
  }

  /** One a night is made; a night may be missed, for somebody took the stick along. */
  static Stream<Fault> noGoodBackup(Setup setup) {
    if (!setup.backups().areMadeHere()) {
      return Stream.empty();
    }
    var since = setup.today().minusDays(MOST_DAYS);
    return setup.backups().lastGood().stream()
            .anyMatch(backup -> !backup.madeAt().toLocalDate().isBefore(since))
        ? Stream.empty()
        : Stream.of(Fault.of(Check.NO_GOOD_BACKUP, MOST_DAYS));
  }

  static Stream<Fault> deadMailbox(Setup setup) {
    var fault = setup.mailbox().fault();
    return fault.isEmpty() ? Stream.empty() : Stream.of(Fault.of(Check.DEAD_MAILBOX, fault));
  }

  static Stream<Fault> mailboxWithoutOffice(Setup setup) {
    var office = setup.mailbox().office();
    return office.isEmpty()
            || Stream.of(Role.OFFICER, Role.LIAISON_OFFICER)
                .anyMatch(role -> !setup.holders(office, role).isEmpty())
        ? Stream.empty()
        : Stream.of(Fault.of(Check.MAILBOX_WITHOUT_OFFICE, office));
  }

  static Stream<Fault> noChannel(Setup setup) {
    return setup.channel().isOn() ? Stream.empty() : Stream.of(Fault.of(Check.NO_CHANNEL));
  }

  static Stream<Fault> deadChannel(Setup setup) {
    var channel = setup.channel();
    return channel.isDead()
        ? Stream.of(Fault.of(Check.DEAD_CHANNEL, channel.overdue(), channel.dead(), channel.held()))
        : Stream.empty();
  }
}

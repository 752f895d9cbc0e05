package org.lianxin.workbook.rules;

import java.util.stream.Stream;
import org.lianxin.workbook.MailboxRow;
import org.lianxin.workbook.rules.Findings.Place;

/**
 * A mailbox belongs to its deputy, in the deputy's constituency; the group's liaison officer keeps
 * it only for a reason and a time (rule mailbox-keeper).
 */
final class MailboxRules implements RuleFamily {

  @Override
  public void check(Book book) {
    book.mailboxes()
        .each(
            (mailbox, place) -> {
              constituency(mailbox, place, book);
              trust(mailbox, place);
              keeper(mailbox, place, book);
            });
  }

  private static void constituency(MailboxRow mailbox, Place place, Book book) {
    book.deputies()
        .find(mailbox.deputy())
        .filter(deputy -> !deputy.constituency().equals(mailbox.constituency()))
        .ifPresent(
            deputy ->
                place.error(
                    "constituency",
                    "directory.mailbox.constituency",
                    mailbox.constituency(),
                    deputy.code(),
                    deputy.constituency()));
    book.constituencies()
        .find(mailbox.constituency())
        .filter(
            constituency ->
                constituency.areas().stream()
                    .noneMatch(area -> Book.isWithin(mailbox.area(), area)))
        .ifPresent(
            constituency ->
                place.error("area", "directory.mailbox.area", mailbox.area(), constituency.name()));
  }

  private static void trust(MailboxRow mailbox, Place place) {
    var terms =
        Stream.of(mailbox.keeperReason(), mailbox.keeperFrom(), mailbox.keeperTo())
            .filter(term -> term != null)
            .count();
    if (mailbox.keeper() == null) {
      if (terms > 0) {
        place.error("keeper", "directory.mailbox.no-keeper");
      }
      return;
    }
    if (mailbox.keeperReason() == null) {
      place.error("keeperReason", "directory.mailbox.no-reason", mailbox.keeper());
    }
    if (mailbox.keeperFrom() == null) {
      place.error("keeperFrom", "directory.mailbox.no-period", mailbox.keeper());
    }
    if (mailbox.keeperTo() == null) {
      place.error("keeperTo", "directory.mailbox.no-period", mailbox.keeper());
    } else if (mailbox.keeperFrom() != null && mailbox.keeperTo().isBefore(mailbox.keeperFrom())) {
      place.error("keeperTo", "directory.period.reversed", mailbox.keeperFrom().toString());
    }
  }

  private static void keeper(MailboxRow mailbox, Place place, Book book) {
    if (mailbox.keeper() == null) {
      return;
    }
    book.deputies()
        .find(mailbox.deputy())
        .flatMap(deputy -> book.groups().find(deputy.group()))
        .filter(group -> !group.liaisonOfficer().equals(mailbox.keeper()))
        .ifPresent(
            group ->
                place.error(
                    "keeper",
                    "directory.mailbox.keeper",
                    mailbox.keeper(),
                    group.name(),
                    group.liaisonOfficer()));
  }
}

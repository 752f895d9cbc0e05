package org.lianxin.workbook.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianxin.directory.Coverage;
import org.lianxin.workbook.CommitteeContactRow;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.rules.Findings.Place;

/**
 * Each member of a standing committee keeps contact with 3 to 5 deputies of the congress, first of
 * all of the member's own group (rule committee-contacts).
 */
final class CommitteeContactRules implements RuleFamily {

  @Override
  public void check(Book book) {
    book.contacts().each((contact, place) -> contact(contact, place, book));
    var contacts =
        book.contacts().stream().collect(Collectors.groupingBy(CommitteeContactRow::member));
    book.deputies().stream()
        .filter(DeputyRow::committeeMember)
        .forEach(member -> enough(member, contacts, book));
  }

  private static void contact(CommitteeContactRow contact, Place place, Book book) {
    if (contact.member().equals(contact.deputy())) {
      place.error("deputy", "directory.contact.self");
      return;
    }
    var member = book.deputies().find(contact.member()).orElse(null);
    if (member == null) {
      return;
    }
    if (!member.committeeMember()) {
      place.error("member", "directory.contact.no-member", member.code());
    }
    book.deputies()
        .find(contact.deputy())
        .filter(deputy -> deputy.level() != member.level())
        .ifPresent(
            deputy ->
                place.error(
                    "deputy",
                    "directory.contact.level",
                    deputy.code(),
                    deputy.level(),
                    member.level()));
  }

  private static void enough(
      DeputyRow member, Map<String, List<CommitteeContactRow>> contacts, Book book) {
    var own = contacts.getOrDefault(member.code(), List.of());
    var deputies = own.stream().map(CommitteeContactRow::deputy).distinct().toList();
    var place = book.deputies().place(member);
    if (deputies.size() < Coverage.FEWEST_CONTACTS || deputies.size() > Coverage.MOST_CONTACTS) {
      place.error(
          "committeeMember",
          "directory.contact.count",
          member.code(),
          deputies.size(),
          Coverage.FEWEST_CONTACTS,
          Coverage.MOST_CONTACTS);
    } else if (deputies.stream()
        .flatMap(code -> book.deputies().find(code).stream())
        .noneMatch(deputy -> deputy.group().equals(member.group()))) {
      place.warning("committeeMember", "directory.contact.other-groups", member.code());
    }
  }
}

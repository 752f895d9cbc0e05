package org.lianxin.workbook.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxin.directory.FixedContacts;
import org.lianxin.workbook.FixedContactRow;
import org.lianxin.workbook.Sheet;

/**
 * The rosters of voters belong to deputies and are as long as usual (rule ten-voters). No sentence
 * names a voter. A mandate that is over is no error of its roster, which is not in the workbook
 * that ends the mandate.
 */
final class FixedContactRules implements RuleFamily {

  @Override
  public void check(Book book) {
    Map<String, List<FixedContactRow>> rosters = new LinkedHashMap<>();
    book.fixedContacts()
        .each(
            (voter, place) -> {
              if (everWasDeputy(voter.deputy(), book)) {
                rosters.computeIfAbsent(voter.deputy(), code -> new ArrayList<>()).add(voter);
              } else {
                place.error("deputy", "directory.reference.unknown", voter.deputy(), Sheet.DEPUTY);
              }
            });
    rosters.forEach((deputy, voters) -> length(deputy, voters, book));
    rosters.values().forEach(voters -> namesakes(voters, book));
    rosters.values().stream()
        .limit(1)
        .forEach(voters -> withoutRoster(voters.get(0), rosters, book));
  }

  private static boolean everWasDeputy(String code, Book book) {
    return book.deputies().has(code) || book.known().mandates().containsKey(code);
  }

  private static void length(String deputy, List<FixedContactRow> voters, Book book) {
    var place = book.fixedContacts().place(voters.get(0));
    if (!book.deputies().has(deputy) || book.deputies().isOver(deputy)) {
      place.warning("deputy", "directory.fixed-contact.over", deputy, voters.size());
    } else if (voters.size() < FixedContacts.USUAL_LEAST) {
      place.warning(
          "deputy",
          "directory.fixed-contact.few",
          deputy,
          voters.size(),
          FixedContacts.USUAL_LEAST);
    }
  }

  private static void namesakes(List<FixedContactRow> voters, Book book) {
    var names = new HashSet<String>();
    for (var voter : voters) {
      if (!names.add(voter.name())) {
        book.fixedContacts().place(voter).warning("name", "directory.fixed-contact.namesake");
      }
    }
  }

  private static void withoutRoster(
      FixedContactRow first, Map<String, List<FixedContactRow>> rosters, Book book) {
    var deputies =
        book.deputies().stream().filter(deputy -> !rosters.containsKey(deputy.code())).count();
    if (deputies > 0) {
      book.fixedContacts().place(first).warning("deputy", "directory.fixed-contact.none", deputies);
    }
  }
}

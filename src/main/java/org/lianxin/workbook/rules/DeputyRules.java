package org.lianxin.workbook.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.lianxin.directory.Level;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.rules.Findings.Place;

/**
 * Deputies of a level are elected by its constituencies, join one group that takes it (rule
 * one-group), and exist only where the level has a congress (rule level-with-congress).
 */
final class DeputyRules implements RuleFamily {

  @Override
  public void check(Book book) {
    book.deputies()
        .each(
            (deputy, place) -> {
              if (!deputy.level().hasCongress()) {
                place.error("level", "directory.level.no-congress", deputy.level());
                return;
              }
              constituency(deputy, place, book);
              group(deputy, place, book);
              if (deputy.committeeMember() && deputy.level() == Level.TOWN) {
                place.error("committeeMember", "directory.deputy.no-committee");
              }
            });
    book.deputies().stream()
        .collect(Collectors.groupingBy(DeputyRow::login))
        .values()
        .forEach(mandates -> twice(mandates, book));
  }

  private static void constituency(DeputyRow deputy, Place place, Book book) {
    book.constituencies()
        .find(deputy.constituency())
        .filter(constituency -> constituency.level() != deputy.level())
        .ifPresent(
            constituency ->
                place.error(
                    "constituency",
                    "directory.deputy.constituency",
                    deputy.level(),
                    constituency.name(),
                    constituency.level()));
  }

  private static void group(DeputyRow deputy, Place place, Book book) {
    var group = book.groups().find(deputy.group()).orElse(null);
    if (group == null) {
      return;
    }
    if (!group.levels().contains(deputy.level())) {
      place.error("group", "directory.deputy.group", group.name(), deputy.level());
    } else if (deputy.level() == Level.TOWN) {
      book.stations()
          .find(group.home())
          .flatMap(home -> Towns.required(book, home.area()))
          .ifPresent(kind -> place.error("level", "directory.deputy.no-town", group.name(), kind));
    }
  }

  /** One person, one mandate of a level at a time, or the person would be in two groups. */
  private static void twice(List<DeputyRow> mandates, Book book) {
    for (int i = 1; i < mandates.size(); i++) {
      var later = mandates.get(i);
      mandates.subList(0, i).stream()
          .filter(earlier -> earlier.level() == later.level() && overlap(earlier, later))
          .findFirst()
          .ifPresent(
              earlier ->
                  book.deputies()
                      .place(later)
                      .error(
                          "login",
                          "directory.deputy.twice",
                          later.login(),
                          later.level(),
                          earlier.code()));
    }
  }

  private static boolean overlap(DeputyRow one, DeputyRow other) {
    return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
  }

  private static boolean startsBeforeEndOf(DeputyRow one, DeputyRow other) {
    return other.to() == null || !one.from().isAfter(other.to());
  }
}

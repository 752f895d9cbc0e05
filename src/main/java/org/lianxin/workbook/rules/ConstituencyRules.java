package org.lianxin.workbook.rules;

import static org.lianxin.directory.AreaKind.CITY;
import static org.lianxin.directory.AreaKind.FUNCTIONAL_ZONE;
import static org.lianxin.directory.AreaKind.PROVINCE;
import static org.lianxin.directory.AreaKind.STREET;
import static org.lianxin.directory.AreaKind.TOWN;
import static org.lianxin.directory.AreaKind.TOWNSHIP;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Level;
import org.lianxin.workbook.ConstituencyRow;
import org.lianxin.workbook.MailboxRow;
import org.lianxin.workbook.rules.Findings.Place;

/**
 * Who elects whom: what a constituency of each level is made of (rule level-with-congress), and its
 * mailbox.
 */
final class ConstituencyRules implements RuleFamily {

  /** Towns and districts are elected by voters, the levels above by the congresses below. */
  private static final Map<Level, Set<AreaKind>> AREAS =
      Map.of(
          Level.TOWN, EnumSet.of(TOWN, TOWNSHIP),
          Level.DISTRICT, EnumSet.of(STREET, TOWN, TOWNSHIP, FUNCTIONAL_ZONE),
          Level.MUNICIPAL, EnumSet.of(AreaKind.DISTRICT),
          Level.PROVINCIAL, EnumSet.of(CITY, AreaKind.DISTRICT),
          Level.NATIONAL, EnumSet.of(PROVINCE));

  private static final Set<Level> ELECTED_BY_VOTERS = EnumSet.of(Level.TOWN, Level.DISTRICT);

  @Override
  public void check(Book book) {
    var withMailbox =
        book.mailboxes().stream().map(MailboxRow::constituency).collect(Collectors.toSet());
    book.constituencies()
        .each(
            (constituency, place) -> {
              if (!constituency.level().hasCongress()) {
                place.error("level", "directory.level.no-congress", constituency.level());
                return;
              }
              areas(constituency, place, book);
              if (ELECTED_BY_VOTERS.contains(constituency.level())
                  && !withMailbox.contains(constituency.code())) {
                place.warning("code", "directory.constituency.no-mailbox", constituency.name());
              }
            });
  }

  private static void areas(ConstituencyRow constituency, Place place, Book book) {
    var level = constituency.level();
    for (var area : constituency.areas()) {
      book.areaKind(area)
          .filter(kind -> !AREAS.get(level).contains(kind))
          .ifPresent(
              kind -> place.error("areas", "directory.constituency.area", level, area, kind));
    }
    if (level == Level.TOWN && constituency.areas().stream().distinct().count() > 1) {
      place.error("areas", "directory.constituency.one-town");
    }
    if (level == Level.DISTRICT
        && constituency.areas().stream().map(AreaKind::parentOf).distinct().count() > 1) {
      place.error("areas", "directory.constituency.one-district");
    }
  }
}

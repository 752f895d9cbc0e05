package org.lianxin.workbook.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.directory.Level;
import org.lianxin.directory.StationKind;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.rules.Findings.Place;

/** Groups of deputies: their leaders, their size and their home (rule group-of-ten). */
final class DeputyGroupRules implements RuleFamily {

  @Override
  public void check(Book book) {
    Map<String, DeputyGroupRow> homes = new HashMap<>();
    book.groups()
        .each(
            (group, place) -> {
              levels(group, place);
              offices(group, book.members(group), place, book);
              home(group, homes.putIfAbsent(group.home(), group), place, book);
            });
    book.stations().stream()
        .filter(station -> station.kind() == StationKind.HOME)
        .filter(station -> !homes.containsKey(station.code()))
        .forEach(
            station ->
                book.stations()
                    .place(station)
                    .warning("code", "directory.station.no-group", station.name()));
  }

  private static void levels(DeputyGroupRow group, Place place) {
    group.levels().stream()
        .filter(level -> !level.hasCongress())
        .forEach(level -> place.error("levels", "directory.level.no-congress", level));
  }

  private static void offices(
      DeputyGroupRow group, List<DeputyRow> members, Place place, Book book) {
    var codes = members.stream().map(DeputyRow::code).toList();
    if (book.deputies().has(group.leader()) && !codes.contains(group.leader())) {
      place.error("leader", "directory.group.outsider", group.leader(), group.name());
    }
    var vices = group.viceLeaders();
    if (vices.isEmpty() || vices.size() > DeputyGroup.MOST_VICE_LEADERS) {
      place.error("viceLeaders", "directory.group.vice-leaders", vices.size());
    }
    var taken = new HashSet<String>(List.of(group.leader()));
    for (var vice : vices) {
      if (!taken.add(vice)) {
        place.error("viceLeaders", "directory.group.two-offices", vice);
      } else if (book.deputies().has(vice) && !codes.contains(vice)) {
        place.error("viceLeaders", "directory.group.outsider", vice, group.name());
      }
    }
    if (members.size() < DeputyGroup.USUAL_LEAST || members.size() > DeputyGroup.USUAL_MOST) {
      place.warning("code", "directory.group.size", group.name(), members.size());
    }
  }

  private static void home(DeputyGroupRow group, DeputyGroupRow other, Place place, Book book) {
    if (other != null) {
      place.error("home", "directory.group.home-taken", group.home(), other.name());
    }
    book.stations()
        .find(group.home())
        .ifPresent(
            home -> {
              if (home.kind() != StationKind.HOME) {
                place.error("home", "directory.group.home-kind", home.name(), home.kind());
              } else if (group.levels().contains(Level.TOWN)) {
                Towns.required(book, home.area())
                    .ifPresent(
                        kind ->
                            place.error("levels", "directory.level.no-town", home.area(), kind));
              }
            });
  }
}

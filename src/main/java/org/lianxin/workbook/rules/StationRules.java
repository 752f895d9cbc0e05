package org.lianxin.workbook.rules;

import static org.lianxin.directory.StationKind.HOME;
import static org.lianxin.directory.StationKind.ONLINE;
import static org.lianxin.directory.StationKind.POINT;
import static org.lianxin.directory.StationKind.STATION;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lianxin.directory.StationKind;
import org.lianxin.workbook.StationRow;
import org.lianxin.workbook.rules.Findings.Place;

/**
 * The tree of homes, stations and points (rule station-tree). No kind stands above its own kind, so
 * the tree has no circle.
 */
final class StationRules implements RuleFamily {

  private static final Map<StationKind, Set<StationKind>> ABOVE =
      Map.of(
          HOME, EnumSet.noneOf(StationKind.class),
          STATION, EnumSet.of(HOME),
          POINT, EnumSet.of(STATION),
          ONLINE, EnumSet.of(HOME, STATION));

  private static final Set<StationKind> NEED_A_PARENT = EnumSet.of(STATION, POINT);

  @Override
  public void check(Book book) {
    book.stations()
        .each(
            (station, place) -> {
              if (station.parent() != null) {
                book.stations()
                    .find(station.parent())
                    .ifPresent(parent -> parent(station, parent, place));
              } else if (NEED_A_PARENT.contains(station.kind())) {
                place.error("parent", "directory.station.no-parent", station.kind());
              }
              if (station.address() == null && station.kind() != ONLINE) {
                place.error("address", "directory.station.no-address", station.kind());
              }
            });
  }

  private static void parent(StationRow station, StationRow parent, Place place) {
    if (!ABOVE.get(station.kind()).contains(parent.kind())) {
      place.error(
          "parent", "directory.station.parent", station.kind(), parent.name(), parent.kind());
    } else if (!Book.isWithin(station.area(), parent.area())) {
      place.warning("area", "directory.station.area", station.area(), parent.name(), parent.area());
    }
  }
}

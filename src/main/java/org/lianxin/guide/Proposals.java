package org.lianxin.guide;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Area;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.routing.Category;
import org.lianxin.routing.Route;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.BodyRow;
import org.springframework.stereotype.Component;

/**
 * Proposes what a county usually has: its streets and towns from the national list, an office for
 * each, and the units that the decision table names. Codes are made of the area's digits, as in the
 * demonstration, so that the table finds them.
 */
@Component
class Proposals {

  /** How the units are usually called, by what their code ends with. Policy of ours, no law. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          entry("-SWJ", "水务局"),
          entry("-JTW", "交通运输局"),
          entry("-STJ", "生态环境局"),
          entry("-LRJ", "绿化市容管理局"),
          entry("-FGJ", "住房和城乡建设局"),
          entry("-CGJ", "城市管理行政执法局"),
          entry("-JYJ", "教育局"),
          entry("-WJW", "卫生健康委员会"),
          entry("-MZJ", "民政局"),
          entry("-RSJ", "人力资源和社会保障局"),
          entry("-SCJ", "市场监督管理局"),
          entry("-NYJ", "农业农村局"),
          entry("-GAJ", "公安局"),
          entry("-CJZX", "城市建设管理事务中心"),
          entry("-SQPA", "社区平安办公室"),
          entry("-SHSY", "社会事务办公室"));

  private static final Map<AreaKind, Level> LEVELS =
      Map.of(
          AreaKind.CITY, Level.MUNICIPAL,
          AreaKind.DISTRICT, Level.DISTRICT,
          AreaKind.STREET, Level.STREET,
          AreaKind.TOWN, Level.TOWN,
          AreaKind.TOWNSHIP, Level.TOWN);

  static final Set<AreaKind> TOWNSHIPS =
      Set.of(AreaKind.STREET, AreaKind.TOWN, AreaKind.TOWNSHIP, AreaKind.FUNCTIONAL_ZONE);

  private final Directory directory;
  private final Routing routing;

  Proposals(Directory directory, Routing routing) {
    this.directory = directory;
    this.routing = routing;
  }

  /**
   * What this county usually has.
   *
   * @param code of a district, or of a city right below which there are towns
   * @throws Refusal when it is neither
   */
  Proposal of(String code) {
    var county =
        Optional.ofNullable(code)
            .filter(AreaKind::isCode)
            .flatMap(directory::area)
            .orElseThrow(() -> Refusal.of("area", "guide.area.unknown"));
    var below = towns(county);
    if (county.kind() != AreaKind.DISTRICT && below.isEmpty()) {
      throw Refusal.of("area", "guide.area.no-county", county.name());
    }
    var offices = new ArrayList<BodyRow>();
    var units = new ArrayList<BodyRow>();
    Stream.concat(Stream.of(county), below.stream())
        .filter(place -> LEVELS.containsKey(place.kind()))
        .forEach(
            place -> {
              offices.addAll(offices(place, county));
              units.addAll(units(place));
            });
    return new Proposal(county, areas(county, below), offices, units);
  }

  /** The streets, towns and zones right below. */
  List<Area> towns(Area area) {
    return directory.divisions(area.code()).stream()
        .filter(below -> TOWNSHIPS.contains(below.kind()))
        .toList();
  }

  private List<AreaRow> areas(Area county, List<Area> below) {
    var line = new ArrayList<Area>();
    for (Area at = county; at != null; at = above(at)) {
      line.add(at);
    }
    Collections.reverse(line);
    line.addAll(below);
    return line.stream().map(area -> new AreaRow(area.code(), area.name())).toList();
  }

  private Area above(Area area) {
    return area.parent() == null ? null : directory.area(area.parent()).orElse(null);
  }

  private List<BodyRow> offices(Area place, Area county) {
    var committee = ProposedOffice.CWH;
    return Stream.of(ProposedOffice.values())
        .filter(office -> office.isIn(place.kind()))
        .map(
            office ->
                body(
                    place,
                    "-" + office,
                    office.in(place.name()),
                    office.kind(),
                    office == committee ? null : code(county, "-" + committee)))
        .toList();
  }

  private List<BodyRow> units(Area place) {
    var route =
        switch (LEVELS.get(place.kind())) {
          case STREET -> Route.STREET;
          case TOWN -> Route.TOWN;
          default -> Route.DISTRICT;
        };
    var duties = new LinkedHashSet<String>();
    for (var category : Category.values()) {
      routing.dutyFor(category, route).ifPresent(duties::add);
    }
    return duties.stream()
        .map(
            duty ->
                body(
                    place,
                    duty,
                    place.name() + UNITS.getOrDefault(duty, duty.substring(1)),
                    BodyKind.HANDLING_UNIT,
                    null))
        .toList();
  }

  private static BodyRow body(
      Area place, String ending, String name, BodyKind kind, String parent) {
    return new BodyRow(
        code(place, ending),
        name,
        kind,
        LEVELS.get(place.kind()),
        place.code(),
        parent,
        null,
        null,
        true);
  }

  private static String code(Area place, String ending) {
    return AreaKind.prefixOf(place.code()) + ending;
  }
}

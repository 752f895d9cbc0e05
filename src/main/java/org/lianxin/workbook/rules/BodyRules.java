package org.lianxin.workbook.rules;

import static org.lianxin.directory.Level.DISTRICT;
import static org.lianxin.directory.Level.MUNICIPAL;
import static org.lianxin.directory.Level.PROVINCIAL;
import static org.lianxin.directory.Level.STREET;
import static org.lianxin.directory.Level.TOWN;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.directory.Role;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.rules.Findings.Place;

/**
 * Bodies stand where their kind belongs (rule level-with-congress): a working committee in a
 * street, a congress office in a town. The tree has no circle; a handling unit has somebody to
 * handle and somebody to sign (rule manned-unit).
 */
final class BodyRules implements RuleFamily {

  private static final Set<Level> OFFICES = EnumSet.of(DISTRICT, MUNICIPAL, PROVINCIAL);

  private static final Map<BodyKind, Set<Level>> LEVELS =
      Map.of(
          BodyKind.STREET_WORKING_COMMITTEE, EnumSet.of(STREET),
          BodyKind.TOWN_NPC_OFFICE, EnumSet.of(TOWN),
          BodyKind.STANDING_COMMITTEE, OFFICES,
          BodyKind.SPECIAL_COMMITTEE, OFFICES,
          BodyKind.DEPUTIES_OFFICE, OFFICES,
          BodyKind.PETITION_SECTION, OFFICES,
          BodyKind.HANDLING_UNIT, EnumSet.of(STREET, TOWN, DISTRICT, MUNICIPAL, PROVINCIAL));

  /** A municipality under the central government is a city to its people and a province by code. */
  private static final Map<Level, Set<AreaKind>> AREAS =
      Map.of(
          STREET, EnumSet.of(AreaKind.STREET),
          TOWN, EnumSet.of(AreaKind.TOWN, AreaKind.TOWNSHIP),
          DISTRICT, EnumSet.of(AreaKind.DISTRICT, AreaKind.FUNCTIONAL_ZONE),
          MUNICIPAL, EnumSet.of(AreaKind.CITY, AreaKind.PROVINCE),
          PROVINCIAL, EnumSet.of(AreaKind.PROVINCE));

  @Override
  public void check(Book book) {
    var staffed = new HashSet<String>();
    book.posts().stream()
        .filter(post -> post.role() == Role.HANDLER)
        .forEach(post -> staffed.add(post.body()));
    book.bodies()
        .each(
            (body, place) -> {
              standing(body, place, book);
              circle(body, place, book);
              if (body.kind() == BodyKind.HANDLING_UNIT) {
                staff(body, place, staffed);
              }
            });
  }

  private static void standing(BodyRow body, Place place, Book book) {
    if (!LEVELS.get(body.kind()).contains(body.level())) {
      place.error("level", "directory.body.level", body.kind(), body.level());
      return;
    }
    book.areaKind(body.area())
        .filter(kind -> !AREAS.get(body.level()).contains(kind))
        .ifPresent(
            kind -> place.error("area", "directory.body.area", body.level(), body.area(), kind));
  }

  private static void circle(BodyRow body, Place place, Book book) {
    var above =
        Directory.upFrom(
            body.parent(), code -> book.bodies().find(code).map(BodyRow::parent).orElse(null));
    if (above.contains(body.code())) {
      place.error("parent", "directory.body.circle", body.parent());
    }
  }

  private static void staff(BodyRow unit, Place place, Set<String> staffed) {
    if (unit.leader() == null) {
      place.error("leader", "directory.body.no-leader", unit.name());
    }
    if (!staffed.contains(unit.code())) {
      place.error("code", "directory.body.no-handler", unit.name());
    }
  }
}

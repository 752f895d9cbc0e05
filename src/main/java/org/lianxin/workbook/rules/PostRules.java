package org.lianxin.workbook.rules;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Level;
import org.lianxin.directory.Role;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.rules.Findings.Place;

/** Each role only in kinds of bodies that need it; deputies' posts come from their mandates. */
final class PostRules implements RuleFamily {

  private static final Map<Role, Set<BodyKind>> BODIES = new EnumMap<>(Role.class);

  static {
    var offices =
        EnumSet.of(
            BodyKind.STREET_WORKING_COMMITTEE, BodyKind.TOWN_NPC_OFFICE, BodyKind.DEPUTIES_OFFICE);
    BODIES.put(Role.LIAISON_OFFICER, offices);
    BODIES.put(
        Role.OFFICER,
        EnumSet.complementOf(EnumSet.of(BodyKind.HANDLING_UNIT, BodyKind.PETITION_SECTION)));
    BODIES.put(Role.PETITION_OFFICER, EnumSet.of(BodyKind.PETITION_SECTION));
    BODIES.put(Role.HANDLER, EnumSet.of(BodyKind.HANDLING_UNIT));
    BODIES.put(Role.UNIT_LEADER, EnumSet.of(BodyKind.HANDLING_UNIT));
    BODIES.put(Role.SUPERVISOR, EnumSet.allOf(BodyKind.class));
    BODIES.put(Role.ADMINISTRATOR, EnumSet.allOf(BodyKind.class));
  }

  /** What these roles see or change is not of one area alone. */
  private static final Set<Role> WHOLE_DISTRICT = EnumSet.of(Role.SUPERVISOR, Role.ADMINISTRATOR);

  @Override
  public void check(Book book) {
    book.posts().each((post, place) -> check(post, place, book));
  }

  private static void check(PostRow post, Place place, Book book) {
    if (post.role() == Role.DEPUTY) {
      place.error("role", "directory.post.deputy");
    } else if (post.role() != Role.LIAISON_OFFICER && !book.bodies().has(post.body())) {
      if (book.stations().has(post.body()) || book.groups().has(post.body())) {
        place.error("role", "directory.post.station", post.role(), post.body());
      }
    } else {
      book.bodies().find(post.body()).ifPresent(body -> inBody(post, body, place));
    }
  }

  private static void inBody(PostRow post, BodyRow body, Place place) {
    if (!BODIES.get(post.role()).contains(body.kind())) {
      place.error("role", "directory.post.body", post.role(), body.name(), body.kind());
    } else if (WHOLE_DISTRICT.contains(post.role()) && body.level().compareTo(Level.DISTRICT) < 0) {
      place.error("body", "directory.post.level", post.role(), body.name(), body.level());
    }
  }
}

package org.lianxin.roster;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Grant;
import org.lianxin.directory.Role;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.Finding.Severity;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;

/**
 * A post that gives power, as a content has it: whichever sheet says so, of people and bodies in
 * use, over the area of the body as it is.
 *
 * @param holder whose it is, what and where
 * @param to the last day, or null while it goes on
 * @param sheet where the content says so
 * @param row the row's place there
 */
record Power(Holder holder, LocalDate to, Sheet sheet, int row) {

  /**
   * What tells a power from others. A body that moves to another area is another power.
   *
   * @param from the first day
   */
  record Holder(String login, String body, Role role, String area, LocalDate from) {

    /** Whether it is the same apart from its first day. */
    boolean isLike(Holder other) {
      return login.equals(other.login)
          && body.equals(other.body)
          && role == other.role
          && area.equals(other.area);
    }
  }

  /** All of a content that today's rules found sound. */
  static List<Power> of(DirectoryContent content, LocalDate today) {
    var people =
        content.people().stream().filter(PersonRow::active).map(PersonRow::login).collect(toSet());
    var bodies =
        content.bodies().stream()
            .filter(BodyRow::active)
            .collect(toMap(BodyRow::code, body -> body, (one, other) -> one));
    var powers = new ArrayList<Power>();
    for (int row = 0; row < content.posts().size(); row++) {
      var post = content.posts().get(row);
      if (post.role().givesPower() && !post.isOver(today)) {
        add(powers, post.login(), bodies.get(post.body()), post, row, people);
      }
    }
    for (int row = 0; row < content.bodies().size(); row++) {
      var body = content.bodies().get(row);
      if (body.leader() != null && body.active() && people.contains(body.leader())) {
        powers.add(
            new Power(
                new Holder(
                    body.leader(), body.code(), ofLeader(body), body.area(), Grant.SINCE_EVER),
                null,
                Sheet.BODY,
                row));
      }
    }
    return powers;
  }

  private static void add(
      List<Power> powers, String login, BodyRow body, PostRow post, int row, Set<String> people) {
    if (body != null && people.contains(login)) {
      var holder = new Holder(login, body.code(), post.role(), body.area(), post.from());
      powers.add(new Power(holder, post.to(), Sheet.POST, row));
    }
  }

  private static final Map<BodyKind, Role> LEADERS =
      Map.of(
          BodyKind.HANDLING_UNIT, Role.UNIT_LEADER,
          BodyKind.PETITION_SECTION, Role.PETITION_OFFICER);

  /** The post of the person in charge of a body. */
  static Role ofLeader(BodyRow body) {
    return LEADERS.getOrDefault(body.kind(), Role.OFFICER);
  }

  /** Whether this period lies within the other, which may have no end. */
  static boolean endsWithin(LocalDate to, LocalDate other) {
    return other == null || to != null && !to.isAfter(other);
  }

  Finding finding(Severity severity, String code) {
    return Finding.of(
        severity, sheet, row, sheet == Sheet.POST ? "role" : "leader", code, holder.role());
  }
}

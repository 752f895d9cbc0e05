package org.lianxin.directory.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.content.AreaRow;
import org.lianxin.directory.content.BodyRow;
import org.lianxin.directory.content.CommitteeContactRow;
import org.lianxin.directory.content.ConstituencyRow;
import org.lianxin.directory.content.DeputyGroupRow;
import org.lianxin.directory.content.DeputyRow;
import org.lianxin.directory.content.DirectoryContent;
import org.lianxin.directory.content.DirectoryRow;
import org.lianxin.directory.content.MailboxRow;
import org.lianxin.directory.content.PersonRow;
import org.lianxin.directory.content.PostRow;
import org.lianxin.directory.content.Sheet;
import org.lianxin.directory.content.StationRow;

/** A directory opened for the rules: every sheet by key. */
record Book(
    Known known,
    Rows<AreaRow> areas,
    Rows<PersonRow> people,
    Rows<BodyRow> bodies,
    Rows<PostRow> posts,
    Rows<StationRow> stations,
    Rows<DeputyGroupRow> groups,
    Rows<ConstituencyRow> constituencies,
    Rows<DeputyRow> deputies,
    Rows<MailboxRow> mailboxes,
    Rows<CommitteeContactRow> contacts) {

  Book(DirectoryContent content, Known known, LocalDate today, Findings findings) {
    this(
        known,
        new Rows<>(Sheet.AREA, content.areas(), today, findings),
        new Rows<>(Sheet.PERSON, content.people(), today, findings),
        new Rows<>(Sheet.BODY, content.bodies(), today, findings),
        new Rows<>(Sheet.POST, content.posts(), today, findings),
        new Rows<>(Sheet.STATION, content.stations(), today, findings),
        new Rows<>(Sheet.DEPUTY_GROUP, content.groups(), today, findings),
        new Rows<>(Sheet.CONSTITUENCY, content.constituencies(), today, findings),
        new Rows<>(Sheet.DEPUTY, content.deputies(), today, findings),
        new Rows<>(Sheet.MAILBOX, content.mailboxes(), today, findings),
        new Rows<>(Sheet.COMMITTEE_CONTACT, content.contacts(), today, findings));
  }

  Rows<? extends DirectoryRow> sheet(Sheet sheet) {
    return switch (sheet) {
      case AREA -> areas;
      case PERSON -> people;
      case BODY -> bodies;
      case POST -> posts;
      case STATION -> stations;
      case DEPUTY_GROUP -> groups;
      case CONSTITUENCY -> constituencies;
      case DEPUTY -> deputies;
      case MAILBOX -> mailboxes;
      case COMMITTEE_CONTACT -> contacts;
    };
  }

  Optional<AreaKind> areaKind(String code) {
    return areas.find(code).map(AreaRow::kind);
  }

  /** Whether the area is the other one or lies in it. */
  static boolean isWithin(String area, String other) {
    return Stream.iterate(area, code -> code != null, AreaKind::parentOf).anyMatch(other::equals);
  }

  List<DeputyRow> members(DeputyGroupRow group) {
    return deputies.stream().filter(deputy -> deputy.group().equals(group.code())).toList();
  }
}

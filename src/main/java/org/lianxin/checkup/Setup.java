package org.lianxin.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lianxin.backup.Backups;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Area;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Coverage;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.DeputyGroups;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.inmail.MailboxChannel;
import org.lianxin.notification.NoticeChannel;
import org.lianxin.routing.Routing;

/**
 * What is checked.
 *
 * @param directory areas, bodies and mailboxes
 * @param people with the posts that count today; one that waits for a second person does not
 * @param deputies whose mandate runs today
 * @param groups of deputies, in use
 * @param coverage homes of groups, and contacts of the standing committee's members
 * @param routing the decision tables, by the profile of this installation
 * @param calendar the years with their rest days
 * @param channel how notices leave the machine
 * @param mailbox how the mailbox that is read does
 * @param backups of the embedded database
 * @param today the day of the check
 */
record Setup(
    Directory directory,
    People people,
    Deputies deputies,
    DeputyGroups groups,
    Coverage coverage,
    Routing routing,
    WorkingCalendar calendar,
    NoticeChannel.State channel,
    MailboxChannel.State mailbox,
    Backups backups,
    LocalDate today) {

  private static final Set<AreaKind> TOWNSHIPS =
      Set.of(AreaKind.STREET, AreaKind.TOWN, AreaKind.TOWNSHIP, AreaKind.FUNCTIONAL_ZONE);

  /** The streets, towns and zones that are served. */
  List<Area> townships() {
    return areas(TOWNSHIPS);
  }

  /** The districts that are served. */
  List<Area> districts() {
    return areas(Set.of(AreaKind.DISTRICT));
  }

  private List<Area> areas(Set<AreaKind> kinds) {
    return directory.areas().stream().filter(area -> kinds.contains(area.kind())).toList();
  }

  /** Who has this role in this body today and may sign in. */
  List<Person> holders(String body, Role role) {
    return people.inGroup(Post.group(body, role)).stream().filter(Person::active).toList();
  }
}

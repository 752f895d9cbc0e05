package org.lianxin.roster;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.ClaimedTasks;
import org.lianxin.directory.ClaimedTasks.Claimed;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.Dated;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.StationRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says, before a content is taken, whose tasks in hand would go back to their groups. */
@Component
class LostClaims {

  private final ObjectProvider<ClaimedTasks> claimed;
  private final People people;

  /** The tasks are asked for late: they know the directory. */
  LostClaims(ObjectProvider<ClaimedTasks> claimed, People people) {
    this.claimed = claimed;
    this.people = people;
  }

  /** A warning at the row of each person who holds such a task. */
  List<Finding> findings(DirectoryContent wanted, LocalDate today) {
    return claimed.getObject().all().stream()
        .filter(task -> task.isFor(held(task.holder())))
        .filter(task -> !task.isFor(groups(wanted, task.holder(), today)))
        .map(task -> finding(task, wanted))
        .toList();
  }

  private Set<String> held(String login) {
    return people
        .find(login)
        .filter(Person::active)
        .map(person -> Set.copyOf(person.groups()))
        .orElse(Set.of());
  }

  private Finding finding(Claimed task, DirectoryContent wanted) {
    var logins = wanted.people().stream().map(PersonRow::login).toList();
    return Finding.of(
        Finding.Severity.WARNING,
        Sheet.PERSON,
        logins.indexOf(task.holder()),
        "login",
        task.groups().isEmpty() ? "directory.claim.left-behind" : "directory.claim.lost",
        people.find(task.holder()).map(Person::name).orElse(task.holder()),
        task.name());
  }

  /** What the person would hold, as the view {@code roster_held_post} has it. */
  private static Set<String> groups(DirectoryContent wanted, String login, LocalDate today) {
    var isActive =
        wanted.people().stream()
            .anyMatch(person -> person.login().equals(login) && person.active());
    if (!isActive) {
      return Set.of();
    }
    var places = places(wanted);
    return posts(wanted, login, today)
        .filter(post -> places.contains(post.body()))
        .flatMap(post -> Stream.of(post.group(), post.role().name()))
        .collect(toSet());
  }

  private static Stream<Post> posts(DirectoryContent wanted, String login, LocalDate today) {
    return Stream.of(
            wanted.posts().stream()
                .filter(post -> post.login().equals(login) && holds(post, today))
                .map(post -> new Post(post.body(), post.role())),
            wanted.bodies().stream()
                .filter(body -> login.equals(body.leader()))
                .map(body -> new Post(body.code(), Power.ofLeader(body))),
            wanted.deputies().stream()
                .filter(deputy -> deputy.login().equals(login) && holds(deputy, today))
                .map(deputy -> new Post(deputy.group(), Role.DEPUTY)),
            wanted.stations().stream()
                .filter(station -> station.keeper().equals(login))
                .map(station -> new Post(station.code(), Role.LIAISON_OFFICER)),
            wanted.groups().stream()
                .filter(group -> group.liaisonOfficer().equals(login))
                .map(group -> new Post(group.code(), Role.LIAISON_OFFICER)))
        .flatMap(posts -> posts);
  }

  private static boolean holds(Dated row, LocalDate today) {
    return !row.from().isAfter(today) && !row.isOver(today);
  }

  private static Set<String> places(DirectoryContent wanted) {
    return Stream.of(
            wanted.bodies().stream().filter(BodyRow::active).map(BodyRow::code),
            wanted.stations().stream().filter(StationRow::active).map(StationRow::code),
            wanted.groups().stream().filter(DeputyGroupRow::active).map(DeputyGroupRow::code))
        .flatMap(codes -> codes)
        .collect(toSet());
  }
}

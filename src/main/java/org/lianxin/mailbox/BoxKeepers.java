package org.lianxin.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.AnsweringOffices;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a mailbox: its deputy; while it is entrusted to a liaison officer, the liaison
 * officers of the office, and whoever stands in for one of them; the office of the area and of the
 * one above, which supervises it (rule mailbox-keeper).
 */
@Component
class BoxKeepers {

  private static final Set<Role> OF_OFFICE = Set.of(Role.OFFICER, Role.LIAISON_OFFICER);

  private final Directory directory;
  private final AnsweringOffices offices;
  private final People people;
  private final Clock clock;

  BoxKeepers(Directory directory, AnsweringOffices offices, People people, Clock clock) {
    this.directory = directory;
    this.offices = offices;
    this.people = people;
    this.clock = clock;
  }

  /** Who opens it today. */
  Doers doers(Mailbox box) {
    return trustee(box)
        .flatMap(login -> group(box, Role.LIAISON_OFFICER))
        .map(group -> Doers.personOr(box.deputy(), group))
        .orElseGet(() -> Doers.person(box.deputy()));
  }

  /** The login of the liaison officer to whom it is entrusted today. */
  Optional<String> trustee(Mailbox box) {
    return box.trustee(LocalDate.now(clock));
  }

  /** Who has to hear that nobody opened it. */
  Set<String> alarmed(Mailbox box) {
    var told = new LinkedHashSet<>(Set.of(box.deputy()));
    trustee(box).ifPresent(told::add);
    group(box, Role.OFFICER).ifPresent(told::add);
    return told;
  }

  /** Who may have its keys beside the deputy: everybody of the office. */
  List<Person> candidates(Mailbox box) {
    return OF_OFFICE.stream()
        .sorted()
        .flatMap(role -> group(box, role).stream())
        .flatMap(group -> people.inGroup(group).stream())
        .filter(Person::active)
        .distinct()
        .toList();
  }

  private Optional<String> group(Mailbox box, Role role) {
    return offices.of(box.area()).map(office -> Post.group(office, role));
  }

  /** The boxes that this person has to do with, by number. */
  List<Mailbox> of(Person reader) {
    var areas = reader.posts().stream().flatMap(this::supervised).distinct().toList();
    return directory.mailboxes().stream()
        .filter(
            box ->
                reader.is(Role.SUPERVISOR)
                    || reader.login().equals(box.deputy())
                    || areas.contains(box.area())
                    || above(box).filter(areas::contains).isPresent())
        .toList();
  }

  private Optional<String> above(Mailbox box) {
    return directory.area(box.area()).map(Area::parent);
  }

  /** The area over whose boxes somebody watches by this post. */
  private Stream<String> supervised(Post post) {
    return OF_OFFICE.contains(post.role())
        ? directory.body(post.body()).map(Body::area).stream()
        : Stream.empty();
  }
}

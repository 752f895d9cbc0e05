package org.lianxin.supervision;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.stereotype.Component;

/** Whom a limit binds, and who is told about it: groups and logins. */
@Component
class Responsibles {

  private final People people;
  private final Demands demands;

  Responsibles(People people, Demands demands) {
    this.people = people;
    this.demands = demands;
  }

  /** Whom the limit binds. */
  Bound bound(Deadline deadline) {
    var responsible = deadline.responsible();
    if (people.find(responsible).filter(person -> person.is(Role.DEPUTY)).isPresent()) {
      return Bound.DEPUTY;
    }
    return units(responsible).findAny().isPresent() ? Bound.UNIT : Bound.OFFICE;
  }

  /** Who is told, up to this audience. */
  Set<String> told(Deadline deadline, Audience audience) {
    var told = new LinkedHashSet<String>();
    told.add(deadline.responsible());
    if (audience.compareTo(Audience.LEADER) >= 0) {
      units(deadline.responsible())
          .map(unit -> Post.group(unit, Role.UNIT_LEADER))
          .forEach(told::add);
    }
    if (audience.compareTo(Audience.OFFICE) >= 0) {
      told.add(Post.group(demands.get(deadline.caseNo()).office(), Role.OFFICER));
    }
    if (audience.compareTo(Audience.SUPERVISOR) >= 0) {
      told.add(Role.SUPERVISOR.name());
    }
    return told;
  }

  /** The units that the responsible handles for; a deputy or an officer handles for none. */
  private Stream<String> units(String responsible) {
    return people
        .find(responsible)
        .map(person -> person.posts().stream())
        .orElseGet(() -> Post.of(responsible).stream())
        .filter(post -> post.role() == Role.HANDLER || post.role() == Role.UNIT_LEADER)
        .map(Post::body)
        .distinct();
  }
}

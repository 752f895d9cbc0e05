package org.lianxin.notification;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.springframework.stereotype.Component;

/** Which bodies' group chats read along what their people are told. */
@Component
class GroupChats {

  private final List<Robot> robots;
  private final People people;

  GroupChats(NoticeSettings settings, People people) {
    this.robots = settings.robots();
    this.people = people;
  }

  /** The groups of those people, as recipients. */
  Set<String> of(Collection<String> told) {
    if (robots.isEmpty()) {
      return Set.of();
    }
    var bodies =
        told.stream()
            .flatMap(login -> people.find(login).stream())
            .map(Person::bodies)
            .flatMap(Collection::stream)
            .collect(toCollection(HashSet::new));
    return robots.stream()
        .filter(robot -> bodies.contains(robot.body()))
        .map(Robot::recipient)
        .collect(toCollection(HashSet::new));
  }
}

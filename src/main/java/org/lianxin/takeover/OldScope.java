package org.lianxin.takeover;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.stereotype.Component;

/**
 * Whose old ledgers somebody reads: an officer those of the own area and the ones right below, a
 * supervisor all. An officer takes over for the own office (rule old-ledger-readers).
 */
@Component
class OldScope {

  private final Directory directory;

  OldScope(Directory directory) {
    this.directory = directory;
  }

  static boolean isReader(Person person) {
    return person.is(Role.OFFICER) || person.is(Role.SUPERVISOR);
  }

  /** The offices for which the person takes over, by code. */
  List<Body> offices(Person person) {
    return person.posts().stream()
        .filter(post -> post.role() == Role.OFFICER)
        .map(Post::body)
        .distinct()
        .sorted()
        .map(directory::body)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The codes of the areas whose records the person reads; empty for all. */
  Optional<Set<String>> areas(Person person) {
    return person.is(Role.SUPERVISOR)
        ? Optional.empty()
        : Optional.of(
            offices(person).stream()
                .map(Body::area)
                .flatMap(
                    area ->
                        Stream.concat(
                            Stream.of(area), directory.areasIn(area).stream().map(Area::code)))
                .collect(toSet()));
  }
}

package org.lianxin.directory;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How far a person's posts reach: the areas of his bodies, and those below. */
@Component
public class AreasWithin {

  private final Directory directory;

  /** Reaches in this directory. */
  public AreasWithin(Directory directory) {
    this.directory = directory;
  }

  /** The codes of the areas that posts of these roles reach, in their order. */
  public Set<String> of(Person person, Set<Role> roles) {
    return person.posts().stream()
        .filter(post -> roles.contains(post.role()))
        .flatMap(post -> directory.body(post.body()).stream())
        .flatMap(body -> withThoseBelow(body.area()))
        .collect(toCollection(TreeSet::new));
  }

  private Stream<String> withThoseBelow(String area) {
    return Stream.concat(
        Stream.of(area),
        directory.areasIn(area).stream().map(Area::code).flatMap(this::withThoseBelow));
  }
}

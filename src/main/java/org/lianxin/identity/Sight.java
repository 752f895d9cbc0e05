package org.lianxin.identity;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.context.Context;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;

/**
 * What a reader may see of people and groups over the engine's API: himself, his own groups, and
 * the bodies in which he has a post; or everything with the engine's right to read it. The engine
 * itself, and our own code without a reader, see all.
 */
record Sight(boolean all, String reader, Set<String> groups, Set<String> bodies) {

  /** By the groups of the session, which may be fewer than the directory gives. */
  static Sight of(Resource resource) {
    var context = Context.getCommandContext();
    var reader = context.getAuthenticatedUserId();
    var all =
        reader == null
            || !context.isAuthorizationCheckEnabled()
            || context.getAuthorizationManager().isAuthorized(Permissions.READ, resource, "*");
    var held = context.getAuthenticatedGroupIds();
    var groups = held == null ? Set.<String>of() : Set.copyOf(held);
    return new Sight(all, reader, groups, groups.stream().flatMap(Sight::body).collect(toSet()));
  }

  /** Whether this group of a person is to be seen; of himself a reader sees the session's. */
  boolean sees(String group, String holder) {
    return reader != null && reader.equals(holder)
        ? groups.contains(group)
        : all || groups.contains(group) || body(group).anyMatch(bodies::contains);
  }

  boolean sees(Person person) {
    return all
        || person.login().equals(reader)
        || person.bodies().stream().anyMatch(bodies::contains);
  }

  /** The body of a post's group; a role's has none. */
  private static Stream<String> body(String group) {
    return Post.of(group).map(Post::body).stream();
  }
}

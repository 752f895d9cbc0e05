package org.lianxin.platform.identity;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.context.Context;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;

/**
 * What a reader may see of people and groups over the engine's API: himself, his own groups, and
 * the bodies in which he has a post; or everything with the engine's right to read it. The engine
 * itself, and our own code without a reader, see all.
 */
record Sight(boolean all, String reader, Set<String> groups, Set<String> bodies) {

  static Sight of(People people, Resource resource) {
    var context = Context.getCommandContext();
    var reader = context.getAuthenticatedUserId();
    if (reader == null
        || !context.isAuthorizationCheckEnabled()
        || context.getAuthorizationManager().isAuthorized(Permissions.READ, resource, "*")) {
      return new Sight(true, reader, Set.of(), Set.of());
    }
    return people
        .find(reader)
        .map(person -> new Sight(false, reader, Set.copyOf(person.groups()), person.bodies()))
        .orElseGet(() -> new Sight(false, reader, Set.of(), Set.of()));
  }

  boolean sees(Person person) {
    return all
        || person.login().equals(reader)
        || person.bodies().stream().anyMatch(bodies::contains);
  }

  boolean sees(String group) {
    return all
        || groups.contains(group)
        || Post.of(group).map(Post::body).filter(bodies::contains).isPresent();
  }
}

package org.lianxin.identity;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryProperty;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.query.QueryProperty;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.standin.StandIn;
import org.lianxin.standin.StandIns;

/**
 * The posts and roles that somebody holds, asked for in the engine's words. A group's name tells
 * body and role, its type which of the two it is.
 */
class Groups extends GroupQueryImpl {

  private static final String POST = "POST";
  private static final String ROLE = "ROLE";

  private final transient Supplier<People> people;
  private final transient Supplier<StandIns> standIns;
  private final transient GroupNames names;

  Groups(
      CommandExecutor executor,
      Supplier<People> people,
      Supplier<StandIns> standIns,
      GroupNames names) {
    super(executor);
    this.people = people;
    this.standIns = standIns;
    this.names = names;
  }

  Group findById(String id) {
    groupId(id);
    return found().findFirst().orElse(null);
  }

  @Override
  public long executeCount(CommandContext context) {
    return found().count();
  }

  @Override
  public List<Group> executeList(CommandContext context, Page page) {
    return Pages.cut(found().sorted(order()).toList(), page);
  }

  private Stream<Group> found() {
    if (procDefId != null) {
      throw new BadUserRequestException("Who may start a process is not asked of the directory.");
    }
    if (tenantId != null) {
      return Stream.empty();
    }
    var sight = Sight.of(Resources.GROUP);
    return named(ids(sight)).filter(group -> Pages.matches(group.getName(), name, nameLike));
  }

  private List<String> ids(Sight sight) {
    var own = holders().filter(Person::active).flatMap(person -> person.groups().stream());
    var asStandIn = stoodInFor(sight).toList();
    return Stream.concat(own, asStandIn.stream())
        .distinct()
        .filter(group -> id == null || id.equals(group))
        .filter(group -> ids == null || Set.of(ids).contains(group))
        .filter(group -> type == null || type.equals(type(group)))
        .filter(group -> isAskedById() || asStandIn.contains(group) || sight.sees(group, userId))
        .toList();
  }

  /**
   * What the reader stands in for is among his groups when lists of tasks ask for them; which tasks
   * of these he sees, {@link TaskRights} says.
   */
  private Stream<String> stoodInFor(Sight sight) {
    return userId != null && userId.equals(sight.reader())
        ? standIns.get().of(userId).stream().map(StandIn::group)
        : Stream.empty();
  }

  /**
   * Whoever has a group's id, from a task he may see, may read what it is called; not who is in it.
   */
  private boolean isAskedById() {
    return userId == null && (id != null || ids != null);
  }

  private Stream<Person> holders() {
    if (userId != null) {
      return people.get().find(userId).stream();
    }
    return (id == null ? people.get().all() : people.get().inGroup(id)).stream();
  }

  private Comparator<Group> order() {
    Comparator<Group> order = comparing(group -> 0);
    for (var wish : getOrderingProperties()) {
      Comparator<Group> next = comparing(sortKey(wish.getQueryProperty()));
      order =
          order.thenComparing(wish.getDirection() == Direction.DESCENDING ? next.reversed() : next);
    }
    return order;
  }

  private static Function<Group, String> sortKey(QueryProperty property) {
    if (property.equals(GroupQueryProperty.TYPE)) {
      return Group::getType;
    }
    return property.equals(GroupQueryProperty.NAME) ? Group::getName : Group::getId;
  }

  private static String type(String group) {
    return Post.of(group).isPresent() ? POST : ROLE;
  }

  private Stream<Group> named(List<String> ids) {
    var known = names.of(ids);
    return ids.stream().map(id -> group(id, known.get(id)));
  }

  private static Group group(String id, String name) {
    var group = new GroupEntity(id);
    group.setName(name);
    group.setType(type(id));
    return group;
  }
}

package org.lianxin.platform.identity;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
import org.lianxin.directory.People;
import org.lianxin.directory.Person;

/**
 * The posts and roles that somebody holds, asked for in the engine's words. A group's name is its
 * id, body and role; its type tells which of the two it is.
 */
class Groups extends GroupQueryImpl {

  private static final String POST = "POST";
  private static final String ROLE = "ROLE";

  private final transient Supplier<People> people;

  Groups(CommandExecutor executor, Supplier<People> people) {
    super(executor);
    this.people = people;
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
    var sight = Sight.of(people.get(), Resources.GROUP);
    return holders()
        .filter(Person::active)
        .flatMap(person -> person.groups().stream())
        .distinct()
        .filter(group -> id == null || id.equals(group))
        .filter(group -> ids == null || Set.of(ids).contains(group))
        .filter(group -> Pages.matches(group, name, nameLike))
        .filter(group -> type == null || type.equals(type(group)))
        .filter(sight::sees)
        .map(Groups::group);
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
      Comparator<Group> next =
          wish.getQueryProperty().equals(GroupQueryProperty.TYPE)
              ? comparing(Group::getType)
              : comparing(Group::getId);
      order =
          order.thenComparing(wish.getDirection() == Direction.DESCENDING ? next.reversed() : next);
    }
    return order;
  }

  private static String type(String group) {
    return group.contains(".") ? POST : ROLE;
  }

  private static Group group(String id) {
    var group = new GroupEntity(id);
    group.setName(id);
    group.setType(type(id));
    return group;
  }
}

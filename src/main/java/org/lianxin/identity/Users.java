package org.lianxin.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryProperty;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;

/** The people of the directory, asked for in the engine's words. */
class Users extends UserQueryImpl {

  private final transient Supplier<People> people;

  Users(CommandExecutor executor, Supplier<People> people) {
    super(executor);
    this.people = people;
  }

  User findById(String id) {
    userId(id);
    return found().findFirst().map(Users::user).orElse(null);
  }

  @Override
  public long executeCount(CommandContext context) {
    return found().count();
  }

  @Override
  public List<User> executeList(CommandContext context, Page page) {
    return Pages.cut(found().sorted(order()).map(Users::user).toList(), page);
  }

  private Stream<Person> found() {
    if (procDefId != null) {
      throw new BadUserRequestException("Who may start a process is not asked of the directory.");
    }
    if (tenantId != null || email != null || emailLike != null) {
      return Stream.empty();
    }
    var sight = Sight.of(Resources.USER);
    return candidates()
        .filter(Person::active)
        .filter(person -> id == null || id.equals(person.login()))
        .filter(person -> ids == null || Set.of(ids).contains(person.login()))
        .filter(person -> groupId == null || person.groups().contains(groupId))
        .filter(person -> Pages.matches(person.name(), firstName, firstNameLike))
        .filter(person -> Pages.matches("", lastName, lastNameLike))
        .filter(sight::sees);
  }

  private Stream<Person> candidates() {
    if (id != null) {
      return people.get().find(id).stream();
    }
    return (groupId == null ? people.get().all() : people.get().inGroup(groupId)).stream();
  }

  private Comparator<Person> order() {
    Comparator<Person> order = Comparator.comparing(person -> 0);
    for (var wish : getOrderingProperties()) {
      Comparator<Person> next =
          wish.getQueryProperty().equals(UserQueryProperty.FIRST_NAME)
              ? Comparator.comparing(Person::name)
              : Comparator.comparing(Person::login);
      order =
          order.thenComparing(wish.getDirection() == Direction.DESCENDING ? next.reversed() : next);
    }
    return order;
  }

  /** A Chinese name is one piece: it stands where the webapps show the first name. */
  private static User user(Person person) {
    var user = new UserEntity(person.login());
    user.setFirstName(person.name());
    user.setLastName("");
    return user;
  }
}

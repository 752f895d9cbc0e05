package org.lianxin.notification;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Demand;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.springframework.stereotype.Component;

/** The persons behind the words of {@code dmn/notification/notice.dmn}. */
@Component
class Recipients {

  private final People people;
  private final Orders orders;
  private final CaseAccess access;

  Recipients(People people, Orders orders, CaseAccess access) {
    this.people = people;
    this.orders = orders;
    this.access = access;
  }

  /**
   * The logins of those who are told. A demand that accuses somebody reaches nobody who may not
   * read it (rule accused-kept-out).
   */
  Set<String> of(Recipient whom, Happening happening, Demand demand) {
    var isAccusation = demand.isAccusation();
    Predicate<Person> may = person -> !isAccusation || access.mayRead(happening.caseNo(), person);
    return switch (whom) {
      case NAMED -> persons(happening.named().stream(), may);
      case DEPUTY -> persons(Stream.of(demand.deputy()), may);
      case REGISTRAR -> persons(Stream.of(demand.registeredBy()), may);
      case OFFICE -> persons(Stream.of(Post.group(demand.office(), Role.OFFICER)), may);
      case HANDLER -> persons(order(demand).map(Recipients::handler), may);
      case LEADER ->
          persons(order(demand).map(order -> Post.group(order.unit(), Role.UNIT_LEADER)), may);
    };
  }

  /** The logins of those whom the event itself names. */
  Set<String> named(Happening happening) {
    return persons(happening.named().stream(), person -> true);
  }

  /** A demand that was joined to another goes by that one's order. */
  private Stream<Order> order(Demand demand) {
    return orders.find(demand.leadCase().orElse(demand.caseNo())).stream();
  }

  private static String handler(Order order) {
    return order.responsible() == null || order.responsible().isEmpty()
        ? Post.group(order.unit(), Role.HANDLER)
        : order.responsible();
  }

  private Set<String> persons(Stream<String> groupsOrLogins, Predicate<Person> may) {
    return groupsOrLogins
        .flatMap(
            named ->
                people.find(named).map(Stream::of).orElseGet(() -> people.inGroup(named).stream()))
        .filter(Person::active)
        .filter(may)
        .map(Person::login)
        .collect(toCollection(LinkedHashSet::new));
  }
}

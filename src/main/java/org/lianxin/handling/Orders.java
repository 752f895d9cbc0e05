package org.lianxin.handling;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;
import org.lianxin.shared.ReadOnce;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The orders to the units: instructed, assigned, taken or returned, sent up, done again. The limit
 * of the reply runs on over every return, unless the matter goes up: the higher level has its own.
 * The window to return starts anew with each unit.
 */
@Service
@Transactional
public class Orders {

  private final OrderTable orders;
  private final ReturnTable returns;
  private final Demands demands;
  private final Deadlines deadlines;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Orders(
      OrderTable orders,
      ReturnTable returns,
      Demands demands,
      Deadlines deadlines,
      People people,
      ApplicationEventPublisher events,
      Clock clock) {
    this.orders = orders;
    this.returns = returns;
    this.demands = demands;
    this.deadlines = deadlines;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The order that a case goes by now: the one assigned last, also when its unit has returned it
   * and no other has it yet.
   *
   * @throws IllegalArgumentException when it has none
   */
  @ReadOnce
  public Order current(String caseNo) {
    return find(caseNo)
        .orElseThrow(() -> new IllegalArgumentException("No order was assigned in " + caseNo));
  }

  /** The same, if there is one. */
  @ReadOnce
  public Optional<Order> find(String caseNo) {
    return lastOf(orders.findByCaseNoAndAssignedAtIsNotNullOrderById(caseNo))
        .map(order -> seen(caseNo, order));
  }

  /** Whether an order of a case has gone to a unit. */
  public boolean isAssigned(String caseNo) {
    return orders.existsByCaseNoAndAssignedAtIsNotNull(caseNo);
  }

  /** All orders of a case that went to a unit, oldest first. */
  public List<Order> of(String caseNo) {
    return orders.findByCaseNoAndAssignedAtIsNotNullOrderById(caseNo).stream()
        .map(order -> seen(caseNo, order))
        .toList();
  }

  /** Whether an order of the case went to a unit of this person's, in whichever round. */
  public boolean wentTo(String caseNo, Person person) {
    return of(caseNo).stream().map(Order::unit).anyMatch(person.bodies()::contains);
  }

  /**
   * The cases from this number on that units have returned at least so often, open or over.
   *
   * @param first the number of the case to begin with
   */
  public Set<String> returned(String first, int times) {
    return returns.returned(first, times);
  }

  /** How often units have returned this case: the hops. */
  public int returns(String caseNo) {
    return returns.countByCaseNo(caseNo);
  }

  /** Keeps what was decided of an order; {@link #assign} sends it. */
  public void instruct(String caseNo, Charge charge, String by) {
    orders.save(new OrderEntity(caseNo, charge, by, now()));
  }

  /** The same by the arbiter, whose decision is final. */
  public void settle(String caseNo, Charge charge, String by) {
    orders.save(new OrderEntity(caseNo, charge, by, now()).settle());
  }

  /**
   * 交办: sends the order to its unit as it was instructed, which opens both ledgers. Asked again, it
   * changes nothing.
   *
   * @throws IllegalStateException when nobody has instructed one
   */
  public Order assign(String caseNo) {
    var order =
        orders
            .findFirstByCaseNoOrderByIdDesc(caseNo)
            .orElseThrow(() -> new IllegalStateException("Nobody has instructed " + caseNo));
    if (order.isAssigned()) {
      return seen(caseNo, order);
    }
    order.assign(leader(order.unit()), now());
    beginLimits(caseNo, order);
    demands.moveTo(caseNo, DemandStatus.TRANSFERRED);
    var assigned = seen(caseNo, order);
    events.publishEvent(new OrderAssigned(assigned));
    return assigned;
  }

  private void beginLimits(String caseNo, OrderEntity order) {
    var handlers = Post.group(order.unit(), Role.HANDLER);
    deadlines.meet(caseNo, LimitKind.ASSIGNMENT);
    deadlines.meet(caseNo, LimitKind.REASSIGNMENT);
    deadlines.meet(caseNo, LimitKind.ARBITRATION);
    deadlines.begin(caseNo, LimitKind.RETURN_WINDOW, order.unit(), handlers);
    var reply = deadlines.begin(caseNo, LimitKind.REPLY, handlers);
    deadlines.handOver(caseNo, LimitKind.REPLY, handlers); // it runs on from unit to unit
    if (order.replyBy() != null && order.replyBy().isBefore(reply.dueOn())) {
      deadlines.move(caseNo, LimitKind.REPLY, Deadlines.WHOLE, order.replyBy());
    }
  }

  /** Until the unit names somebody, its leader answers for the order (rule named-and-dated). */
  private String leader(String unit) {
    return people.inGroup(Post.group(unit, Role.UNIT_LEADER)).stream()
        .filter(Person::active)
        .map(Person::login)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody leads the unit " + unit));
  }

  /**
   * 签收: the unit takes the order, and somebody of it answers for it from now on (rule
   * first-receiver).
   *
   * @param responsible the login of a handler of the unit
   */
  public Order take(String caseNo, String responsible) {
    var order = last(caseNo);
    order.take(responsible, now());
    deadlines.meet(caseNo, LimitKind.RETURN_WINDOW, order.unit());
    demands.moveTo(caseNo, DemandStatus.HANDLING);
    demands.handOver(caseNo, responsible);
    var taken = seen(caseNo, order);
    events.publishEvent(new OrderTaken(taken));
    return taken;
  }

  /**
   * 退办: the unit sends the order back, within its window and unless the arbiter has decided.
   *
   * @param next what begins to run for the person who finds another unit
   * @param finder the group that finds it
   * @throws Refusal when it is too late, or settled
   */
  public Order giveBack(
      String caseNo, Objection objection, String by, LimitKind next, String finder) {
    var order = last(caseNo);
    if (order.isSettled()) {
      throw Refusal.of("decision", "handling.transfer.settled");
    }
    var window = window(caseNo, order.unit());
    if (window.isPresent() && clock.instant().isAfter(window.get().end())) {
      throw Refusal.of("decision", "handling.transfer.window-over", window.get().dueOn());
    }
    order.giveBack(now());
    var returned = seen(caseNo, order);
    returns.save(new ReturnEntity(returned, objection, by, now()));
    deadlines.meet(caseNo, LimitKind.RETURN_WINDOW, order.unit());
    deadlines.begin(caseNo, next, finder);
    events.publishEvent(new OrderReturned(returned, returns(caseNo)));
    return returned;
  }

  /**
   * 报请上级批办: the returned order ends, for the power lies higher. The reply's limit ends with it and
   * starts anew when the higher level assigns (代表法 art. 51 counts from the assignment).
   *
   * @param words what the office says to the higher level
   */
  public void sendUp(String caseNo, MatterLevel level, String words, String by) {
    var order = last(caseNo);
    order.sendUp(level, words, by, now());
    var ended = seen(caseNo, order);
    for (var kind : List.of(LimitKind.REASSIGNMENT, LimitKind.ARBITRATION, LimitKind.REPLY)) {
      deadlines.meet(caseNo, kind);
    }
    demands.raise(caseNo, level);
    events.publishEvent(new OrderSentUp(ended, by));
  }

  /** Until when the unit may return its order. */
  public Optional<Deadline> window(String caseNo, String unit) {
    return deadlines.find(caseNo, LimitKind.RETURN_WINDOW, unit);
  }

  /** Whether the unit can't return the order, because the arbiter gave it to it. */
  public boolean isSettled(String caseNo) {
    return last(caseNo).isSettled();
  }

  /** The way that the order goes. */
  public Route route(String caseNo) {
    return last(caseNo).route();
  }

  /** Why a unit has returned the case last, if one has. */
  public Optional<ReturnReason> lastReturned(String caseNo) {
    return returned(caseNo).stream()
        .map(returned -> returned.objection().reason())
        .reduce((earlier, last) -> last);
  }

  /** All returns of a case, oldest first. */
  List<ReturnEntity> returned(String caseNo) {
    return returns.findByCaseNoOrderById(caseNo);
  }

  /** The order that a case goes by, of all that were assigned, oldest first. */
  static Optional<OrderEntity> lastOf(List<OrderEntity> assigned) {
    return assigned.stream().reduce((earlier, later) -> later);
  }

  private OrderEntity last(String caseNo) {
    return lastOf(orders.findByCaseNoAndAssignedAtIsNotNullOrderById(caseNo))
        .orElseThrow(() -> new IllegalStateException("No order was assigned in " + caseNo));
  }

  /**
   * Orders the same units to do it again, with the limit of a re-handling. They have it at once:
   * what was theirs is not returned.
   *
   * @param reason why, in the words of the person who was not satisfied
   * @param by the login of the person who says so
   */
  public Order rehandle(String caseNo, String reason, String by) {
    var last = last(caseNo);
    if (!last.isTaken()) {
      throw new IllegalStateException("No unit has taken " + caseNo);
    }
    var again = orders.save(last.again(reason, by, now()));
    deadlines.begin(caseNo, LimitKind.REHANDLING, Post.group(again.unit(), Role.HANDLER));
    demands.moveTo(caseNo, DemandStatus.HANDLING);
    var order = seen(caseNo, again);
    events.publishEvent(new OrderAssigned(order));
    return order;
  }

  private Order seen(String caseNo, OrderEntity order) {
    return order.seen(dueOn(caseNo, order));
  }

  /** By the clock of the case, which an extension may have moved. */
  private LocalDate dueOn(String caseNo, OrderEntity order) {
    var kind = order.round() == 1 ? LimitKind.REPLY : LimitKind.REHANDLING;
    return deadlines
        .find(caseNo, kind)
        .map(Deadline::dueOn)
        .orElseThrow(() -> new IllegalStateException("No limit runs for the order of " + caseNo));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}

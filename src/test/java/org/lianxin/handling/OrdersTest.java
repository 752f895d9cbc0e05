package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.calendar.Limit;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.util.ReflectionTestUtils;

class OrdersTest {

  private static final String CASE = "XQ-2026-000001";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate REPLY_DUE = LocalDate.of(2026, 6, 2);
  private static final Objection NOT_OURS =
      new Objection(ReturnReason.NOT_OUR_DUTY, "路灯归区里管。", null);

  private final OrderTable table = mock();
  private final ReturnTable returns = mock();
  private final Demands demands = mock();
  private final Deadlines deadlines = mock();
  private final People people = mock();
  private final ApplicationEventPublisher events = mock();
  private final Orders orders =
      new Orders(
          table,
          returns,
          demands,
          deadlines,
          people,
          events,
          Clock.fixed(TODAY.atTime(9, 0).atZone(CHINA).toInstant(), CHINA));

  @BeforeEach
  void aUnitWithALeader() {
    when(people.inGroup("CJZX.UNIT_LEADER"))
        .thenReturn(List.of(new Person("leader", "负责人", true, List.of())));
    var reply = limit(LimitKind.REPLY, REPLY_DUE);
    when(deadlines.begin(CASE, LimitKind.REPLY, "CJZX.HANDLER")).thenReturn(reply);
    when(deadlines.find(CASE, LimitKind.REPLY)).thenReturn(Optional.of(reply));
  }

  private static Deadline limit(LimitKind kind, LocalDate dueOn) {
    return new Deadline(
        1,
        CASE,
        kind,
        "",
        Limit.months(3),
        "规定",
        "CJZX.HANDLER",
        TODAY,
        dueOn,
        dueOn,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private OrderEntity anOrder(LocalDate replyBy) {
    var charge =
        new Charge(Route.STREET, "CJZX", HandlingMode.SOLE, List.of(), "GW", "请办理。", replyBy);
    var order = new OrderEntity(CASE, charge, "officer", TODAY.atStartOfDay());
    ReflectionTestUtils.setField(order, "id", 7L);
    when(table.findFirstByCaseNoOrderByIdDesc(CASE)).thenReturn(Optional.of(order));
    when(table.findByCaseNoAndAssignedAtIsNotNullOrderById(CASE)).thenReturn(List.of(order));
    return order;
  }

  @Test
  void assignsToTheUnitInTheNameOfItsLeaderWithADueDay() {
    anOrder(null);

    var order = orders.assign(CASE);

    assertThat(order.responsible()).isEqualTo("leader");
    assertThat(order.dueOn()).isEqualTo(REPLY_DUE);
    verify(deadlines).meet(CASE, LimitKind.ASSIGNMENT);
    verify(deadlines).begin(CASE, LimitKind.RETURN_WINDOW, "CJZX", "CJZX.HANDLER");
    verify(deadlines).handOver(CASE, LimitKind.REPLY, "CJZX.HANDLER");
    verify(demands).moveTo(CASE, DemandStatus.TRANSFERRED);
    verify(events).publishEvent(new OrderAssigned(order));
  }

  @Test
  void assignsOnceOnly() {
    anOrder(null);

    orders.assign(CASE);
    orders.assign(CASE);

    verify(events, times(1)).publishEvent(any(OrderAssigned.class));
  }

  @Test
  void shortensTheReplyWhereTheInstructionWantsItSooner() {
    anOrder(REPLY_DUE.minusDays(9));

    orders.assign(CASE);

    verify(deadlines).move(CASE, LimitKind.REPLY, Deadlines.WHOLE, REPLY_DUE.minusDays(9));
  }

  @Test
  void assignsNothingThatNobodyInstructed() {
    when(table.findFirstByCaseNoOrderByIdDesc(CASE)).thenReturn(Optional.empty());

    assertThatIllegalStateException().isThrownBy(() -> orders.assign(CASE));
  }

  @Test
  void handsTheDemandOverToWhoTakesIt() {
    anOrder(null);
    orders.assign(CASE);

    var order = orders.take(CASE, "handler");

    assertThat(order.responsible()).isEqualTo("handler");
    verify(demands).handOver(CASE, "handler");
    verify(demands).moveTo(CASE, DemandStatus.HANDLING);
    verify(deadlines).meet(CASE, LimitKind.RETURN_WINDOW, "CJZX");
    verify(events).publishEvent(new OrderTaken(order));
  }

  @Test
  void takesAReturnOnTheLastDayOfTheWindow() {
    anOrder(null);
    orders.assign(CASE);
    windowEnds(TODAY);
    when(returns.countByCaseNo(CASE)).thenReturn(1);

    var order = orders.giveBack(CASE, NOT_OURS, "handler", LimitKind.REASSIGNMENT, "GW.OFFICER");

    verify(returns).save(any());
    verify(deadlines).begin(CASE, LimitKind.REASSIGNMENT, "GW.OFFICER");
    verify(deadlines, never()).meet(CASE, LimitKind.REPLY);
    verify(events).publishEvent(new OrderReturned(order, 1));
  }

  @Test
  void refusesAReturnAfterTheWindow() {
    anOrder(null);
    orders.assign(CASE);
    windowEnds(TODAY.minusDays(1));

    assertThat(refusedReturn()).isEqualTo("handling.transfer.window-over");
  }

  @Test
  void refusesAReturnOfWhatTheArbiterHasSettled() {
    anOrder(null).settle();
    orders.assign(CASE);

    assertThat(refusedReturn()).isEqualTo("handling.transfer.settled");
  }

  private void windowEnds(LocalDate day) {
    when(deadlines.find(CASE, LimitKind.RETURN_WINDOW, "CJZX"))
        .thenReturn(Optional.of(limit(LimitKind.RETURN_WINDOW, day)));
  }

  private String refusedReturn() {
    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> orders.giveBack(CASE, NOT_OURS, "handler", LimitKind.REASSIGNMENT, "GW.OFFICER"));
    verify(returns, never()).save(any());
    return refusal.reasons().get(0).code();
  }

  @Test
  void ordersTheSameUnitAgainWithTheLimitOfARehandling() {
    var first = anOrder(null);
    orders.assign(CASE);
    orders.take(CASE, "handler");
    when(table.save(any()))
        .thenAnswer(
            call -> {
              OrderEntity saved = call.getArgument(0);
              ReflectionTestUtils.setField(saved, "id", 8L);
              return saved;
            });
    var due = LocalDate.of(2026, 7, 2);
    when(deadlines.find(CASE, LimitKind.REHANDLING))
        .thenReturn(Optional.of(limit(LimitKind.REHANDLING, due)));

    var again = orders.rehandle(CASE, "路灯仍然不亮。", "deputy");

    assertThat(again.unit()).isEqualTo(first.unit());
    assertThat(again.round()).isEqualTo(2);
    assertThat(again.dueOn()).isEqualTo(due);
    assertThat(again.responsible()).isEqualTo("handler");
    assertThat(again.instruction()).isEqualTo("路灯仍然不亮。");
    verify(deadlines).begin(CASE, LimitKind.REHANDLING, "CJZX.HANDLER");
    verify(events).publishEvent(new OrderAssigned(again));
  }

  @Test
  void rehandlesNothingThatNobodyHasTaken() {
    anOrder(null).assign("leader", TODAY.atStartOfDay());

    assertThatIllegalStateException().isThrownBy(() -> orders.rehandle(CASE, "不满意", "deputy"));
  }
}

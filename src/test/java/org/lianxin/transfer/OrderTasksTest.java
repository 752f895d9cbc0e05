package org.lianxin.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.ShownFacts.assertShows;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.People;
import org.lianxin.handling.Charge;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Objection;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.ReturnReason;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
import org.lianxin.transfer.AnotherUnit.Decision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Orders in their real tables, over the demo district. */
@LianxinTest
@Transactional
class OrderTasksTest {

  private static final String CASE = "XQ-1999-000001";
  private static final String CENTRE = "310117001-CJZX";
  private static final String SAFETY = "310117001-SQPA";
  private static final String OFFICE = "310117001-GW";
  private static final String ROADS = "310117-JTW";
  private static final String DEPUTIES_OFFICE = "310117-DBGZS";

  @Autowired Orders orders;
  @Autowired Demands demands;
  @Autowired Deadlines deadlines;
  @Autowired CaseTimeline timeline;
  @Autowired CaseAccess access;
  @Autowired People people;
  @Autowired TakeOrder takeOrder;
  @Autowired ReassignOrder reassignOrder;
  @Autowired ArbitrateReturn arbitrateReturn;
  @Autowired JdbcClient jdbc;
  @Autowired EntityManager entities;

  @BeforeEach
  void aDemandOfTheStreet() {
    DemandOnFile.put(jdbc, CASE, Map.of("status", "INSTRUCTED"));
  }

  private void instruct(String unit, String... others) {
    orders.instruct(
        CASE,
        new Charge(
            Route.STREET,
            unit,
            others.length == 0 ? HandlingMode.SOLE : HandlingMode.LEAD,
            List.of(others),
            OFFICE,
            "请速办。𠮷",
            null),
        "yueyang.officer");
  }

  private void forget() {
    entities.flush();
    entities.clear();
  }

  @Test
  void goesFromInstructionOverAReturnToTheUnitThatTakesIt() {
    instruct(CENTRE);
    var first = orders.assign(CASE);
    assertThat(first.responsible()).isEqualTo("yueyang.leader");
    orders.giveBack(
        CASE,
        new Objection(ReturnReason.NOT_OUR_DUTY, "归平安办。", SAFETY),
        "yueyang.handler",
        LimitKind.REASSIGNMENT,
        Offices.officers(OFFICE));
    instruct(SAFETY, CENTRE);
    forget();
    orders.assign(CASE);
    orders.take(CASE, "yueyang.handler2");
    forget();

    var current = orders.current(CASE);
    assertThat(current.unit()).isEqualTo(SAFETY);
    assertThat(current.coUnits()).containsExactly(CENTRE);
    assertThat(current.instruction()).isEqualTo("请速办。𠮷");
    assertThat(current.responsible()).isEqualTo("yueyang.handler2");
    assertThat(current.dueOn()).isEqualTo(first.dueOn());
    assertThat(deadlines.find(CASE, LimitKind.REPLY))
        .hasValueSatisfying(
            reply -> assertThat(reply.responsible()).isEqualTo(SAFETY + ".HANDLER"));
    assertThat(orders.returns(CASE)).isOne();
    assertThat(orders.of(CASE)).extracting(Order::unit).containsExactly(CENTRE, SAFETY);
    assertThat(demands.get(CASE).status()).isEqualTo(DemandStatus.HANDLING);
    assertThat(demands.get(CASE).answerable()).isEqualTo("yueyang.handler2");
    assertThat(timeline.of(CASE))
        .extracting(CaseTimeline.Entry::code)
        .containsOnly("handling.timeline.assigned");
  }

  @Test
  void showsEveryFormItsFactsOnTheWayOverTwoReturnsToTheArbiter() {
    instruct(CENTRE);
    orders.assign(CASE);
    forget();
    assertShows(takeOrder, by("yueyang.handler"));
    assertThat(takeOrder.complete(by("yueyang.handler"), aReturn(SAFETY)))
        .containsEntry("needsArbitration", false);
    forget();
    assertShows(reassignOrder, by("yueyang.officer"));
    reassignOrder.complete(by("yueyang.officer"), given(SAFETY));
    orders.assign(CASE);
    assertThat(takeOrder.complete(by("yueyang.handler2"), aReturn(CENTRE)))
        .containsEntry("needsArbitration", true);
    assertThat(arbitrateReturn.doers(new Matter(CASE, 0)).groups())
        .containsExactly("310117-DBGZS.OFFICER");
    forget();
    assertShows(arbitrateReturn, by("district.officer"));
    arbitrateReturn.complete(by("district.officer"), given(SAFETY));
    orders.assign(CASE);
    forget();

    assertThatThrownBy(() -> takeOrder.complete(by("yueyang.handler2"), aReturn(CENTRE)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("handling.transfer.settled");
    assertThat(orders.returns(CASE)).isEqualTo(2);
  }

  @Test
  void endsTheOrderAndTheReplysLimitWhenTheMatterGoesUp() {
    returned(ReturnReason.ABOVE_OUR_POWER);

    assertThat(reassignOrder.complete(by("yueyang.officer"), up(Decision.DISTRICT)))
        .containsEntry("isSentUp", true);
    forget();

    assertThat(demands.get(CASE).level()).contains(MatterLevel.DISTRICT);
    assertThat(deadlines.of(CASE))
        .filteredOn(limit -> limit.metAt().isEmpty())
        .as("limits that run on with nobody who could meet them")
        .isEmpty();
    assertThat(orders.current(CASE).unit()).isEqualTo(CENTRE);
    assertThat(timeline.of(CASE))
        .last()
        .extracting(CaseTimeline.Entry::code, CaseTimeline.Entry::actor)
        .containsExactly("handling.timeline.sent-up", "yueyang.officer");
    assertThat(access.mayRead(CASE, people.find("district.officer").orElseThrow())).isTrue();
    assertThat(access.mayRead(CASE, people.find("yueyang.handler").orElseThrow())).isFalse();
  }

  @Test
  void countsTheReplyAnewWhenTheHigherLevelAssigns() {
    returned(ReturnReason.ABOVE_OUR_POWER);
    reassignOrder.complete(by("yueyang.officer"), up(Decision.DISTRICT));
    orders.instruct(
        CASE,
        new Charge(
            Route.DISTRICT, ROADS, HandlingMode.SOLE, List.of(), DEPUTIES_OFFICE, "请办理。", null),
        "district.officer");
    demands.moveTo(CASE, DemandStatus.INSTRUCTED);
    orders.assign(CASE);
    forget();

    assertThat(deadlines.of(CASE))
        .filteredOn(limit -> limit.kind() == LimitKind.REPLY)
        .extracting(Deadline::responsible, limit -> limit.metAt().isPresent())
        .containsExactly(tuple(CENTRE + ".HANDLER", true), tuple(ROADS + ".HANDLER", false));
  }

  @Test
  void sendsNothingUpThatTheUnitReturnedForAnotherReason() {
    returned(ReturnReason.NOT_OUR_DUTY);

    assertRefuses(up(Decision.DISTRICT), "decision: transfer.power-not-higher");
  }

  @Test
  void sendsNothingDownOrAcross() {
    orders.instruct(
        CASE,
        new Charge(
            Route.DISTRICT, ROADS, HandlingMode.SOLE, List.of(), DEPUTIES_OFFICE, "请办理。", null),
        "district.officer");
    orders.assign(CASE);
    giveBack(ReturnReason.ABOVE_OUR_POWER);

    assertRefuses(up(Decision.DISTRICT), "decision: transfer.not-higher");
    assertThat(reassignOrder.complete(by("district.officer"), up(Decision.MUNICIPAL)))
        .containsEntry("isSentUp", true);
    assertThat(demands.get(CASE).level()).contains(MatterLevel.MUNICIPAL);
  }

  @Test
  void leavesTheUnitToTheHigherLevelAndAsksForOneOtherwise() {
    returned(ReturnReason.ABOVE_OUR_POWER);

    assertRefuses(
        new AnotherUnit.Answers(Decision.DISTRICT, ROADS, HandlingMode.SOLE, List.of(), "权限在区里。"),
        "unit: transfer.unit-too-early");
    assertRefuses(
        new AnotherUnit.Answers(null, null, null, null, "请办理。"),
        "unit: handling.unit.missing; handlingMode: handling.unit.mode-missing");
  }

  private void assertRefuses(AnotherUnit.Answers answers, String reasons) {
    assertThatThrownBy(() -> reassignOrder.complete(by("yueyang.officer"), answers))
        .isInstanceOf(Refusal.class)
        .hasMessage(reasons);
  }

  private void returned(ReturnReason reason) {
    instruct(CENTRE);
    orders.assign(CASE);
    giveBack(reason);
  }

  private void giveBack(ReturnReason reason) {
    orders.giveBack(
        CASE,
        new Objection(reason, "本单位办不了。", null),
        "yueyang.handler",
        LimitKind.REASSIGNMENT,
        Offices.officers(OFFICE));
    forget();
  }

  private static AnotherUnit.Answers up(Decision decision) {
    return new AnotherUnit.Answers(decision, null, null, null, "权限在上级，请批办。");
  }

  private static Occasion by(String login) {
    return new Occasion(new Matter(CASE, 0), "task", login);
  }

  private static TakeOrder.Answers aReturn(String proposed) {
    return new TakeOrder.Answers(
        null, ReturnReason.NOT_OUR_DUTY, "不属于本单位职责。", proposed, TakeOrder.Decision.RETURNED);
  }

  private static AnotherUnit.Answers given(String unit) {
    return new AnotherUnit.Answers(null, unit, HandlingMode.SOLE, List.of(), "职责在你单位。");
  }
}

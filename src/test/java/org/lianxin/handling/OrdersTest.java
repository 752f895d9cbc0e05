package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Level;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Orders, instructions and suggestions in their real tables, over the demo district. */
@LianxinTest
@Transactional
class OrdersTest {

  private static final String CASE = "XQ-1999-000001";
  private static final String CENTRE = "310117001-CJZX";
  private static final String SAFETY = "310117001-SQPA";
  private static final String OFFICE = "310117001-GW";

  @Autowired StoredOrders orders;
  @Autowired StoredInstructions instructions;
  @Autowired StoredSuggestions suggestions;
  @Autowired Demands demands;
  @Autowired CaseTimeline timeline;
  @Autowired JdbcClient jdbc;
  @Autowired EntityManager entities;

  @BeforeEach
  void aDemandOfTheStreet() {
    aDemand("STREET", "deputy.d001");
  }

  private void aDemand(String level, String deputy) {
    jdbc.sql("delete from demand_case where case_no = ?").param(CASE).update();
    jdbc.sql(
            "insert into demand_case (case_no, status, channel, subject, own_words, area, category,"
                + " urgency, voter_group, question_type, accusation, confidential, anonymous,"
                + " office, deputy, registered_by, received_on, registered_at, answerable,"
                + " intake_outcome, matter_level, receipt_code, version)"
                + " values (?, 'ACCEPTED', 'VISIT', '路灯不亮', '晚上看不见路。', '310117001000',"
                + " 'LIGHTING', 'NORMAL', 'ORDINARY', 'NEED', false, false, false, ?, ?, ?, ?, ?,"
                + " ?, 'CONTINUES', ?, 'none', 0)")
        .params(
            CASE,
            OFFICE,
            deputy,
            deputy,
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 2).atStartOfDay(),
            deputy,
            level)
        .update();
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
    assertThat(orders.returns(CASE)).isOne();
    assertThat(orders.of(CASE)).extracting(Order::unit).containsExactly(CENTRE, SAFETY);
    assertThat(demands.get(CASE).status()).isEqualTo(DemandStatus.HANDLING);
    assertThat(demands.get(CASE).answerable()).isEqualTo("yueyang.handler2");
    assertThat(timeline.of(CASE))
        .extracting(CaseTimeline.Entry::code)
        .containsOnly("handling.timeline.assigned");
  }

  @Test
  void keepsTheProposalWithItsRule() {
    instructions.propose(CASE);
    instructions.propose(CASE);
    forget();

    var proposal = instructions.proposal(CASE);
    assertThat(proposal.proposedRoute()).isEqualTo(Route.STREET);
    assertThat(proposal.rule()).startsWith("demand-route.Rule_Street ");
    instructions.decide(CASE, Route.STREET, Way.UNIT, null, "请办理。", "yueyang.officer");
    forget();
    assertThat(instructions.find(CASE).orElseThrow())
        .extracting(Instruction::route, Instruction::words)
        .containsExactly(Route.STREET, "请办理。");
  }

  @Test
  void letsADistrictDeputyCarryHisOwnMatter() {
    aDemand("DISTRICT", "deputy.d001");
    instructToADeputy(Route.DISTRICT);

    assertThat(suggestions.open(CASE)).isTrue();
    suggestions.write(
        new Suggestion(
            CASE,
            Level.DISTRICT,
            "deputy.d001",
            List.of("deputy.d003", "deputy.d002"),
            "关于路灯的建议",
            "路灯不亮",
            "夜间不安全",
            "增设路灯"));
    suggestions.judge(CASE, SuggestionVerdict.ADOPTED, Set.of(), null, "district.officer");
    forget();

    var suggestion = suggestions.find(CASE).orElseThrow();
    assertThat(suggestion.carrier()).isEqualTo("deputy.d001");
    assertThat(suggestion.coSigners()).containsExactly("deputy.d003", "deputy.d002");
    assertThat(suggestions.failure(CASE)).isEmpty();
  }

  @Test
  void asksAnotherDeputyForAMunicipalMatterAndRemembersWhoDeclined() {
    aDemand("MUNICIPAL", "deputy.d001");
    instructToADeputy(Route.MUNICIPAL);

    assertThat(suggestions.open(CASE)).isFalse();
    assertThat(suggestions.candidates(CASE)).first().extracting("login").isEqualTo("deputy.m001");
    suggestions.ask(CASE, "deputy.m001");
    suggestions.decline(CASE, "不熟悉情况。");
    forget();

    assertThat(suggestions.decliners(CASE)).containsExactly("deputy.m001");
    assertThat(suggestions.failure(CASE))
        .hasValueSatisfying(why -> assertThat(why).contains("不熟悉情况。"));
    assertThat(suggestions.find(CASE)).isEmpty();
    assertThat(suggestions.open(CASE)).isFalse();
  }

  private void instructToADeputy(Route route) {
    instructions.propose(CASE);
    instructions.decide(CASE, route, Way.SUGGESTION, null, "请代表提出。", "yueyang.officer");
  }
}

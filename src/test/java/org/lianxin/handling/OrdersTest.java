package org.lianxin.handling;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Level;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.lianxin.shared.Decisions;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
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
  @Autowired Decisions decisions;
  @Autowired Demands demands;
  @Autowired Deadlines deadlines;
  @Autowired CaseTimeline timeline;
  @Autowired InstructDemand instructDemand;
  @Autowired ChooseUnit chooseUnit;
  @Autowired TakeOrder takeOrder;
  @Autowired ReassignOrder reassignOrder;
  @Autowired ArbitrateReturn arbitrateReturn;
  @Autowired ChooseCarrier chooseCarrier;
  @Autowired ConsentToCarry consentToCarry;
  @Autowired WriteSuggestion writeSuggestion;
  @Autowired CheckSuggestion checkSuggestion;
  @Autowired ObjectMapper json;
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
  void keepsTheProposalWithItsRule() {
    instructions.propose(CASE);
    instructions.propose(CASE);
    forget();

    var proposal = instructions.proposal(CASE);
    assertThat(proposal.proposedRoute()).isEqualTo(Route.STREET);
    assertThat(proposal.rule(decisions))
        .extracting(Decisions.Row::table, Decisions.Row::number)
        .containsExactly("诉求去向", 4);
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

  @Test
  void showsEveryFormItsFactsOnTheWayOverTwoReturnsToTheArbiter() throws IOException {
    instructions.propose(CASE);
    assertShows(instructDemand, "yueyang.officer");
    instructDemand.complete(
        by("yueyang.officer"),
        new InstructDemand.Answers(
            "请速办。", HandlingMode.SOLE, CENTRE, List.of(), null, null, "更近。", Route.STREET));
    orders.assign(CASE);
    assertShows(takeOrder, "yueyang.handler");
    assertThat(takeOrder.complete(by("yueyang.handler"), aReturn(SAFETY)))
        .containsEntry("needsArbitration", false);
    assertShows(reassignOrder, "yueyang.officer");
    reassignOrder.complete(by("yueyang.officer"), given(SAFETY));
    orders.assign(CASE);
    assertThat(takeOrder.complete(by("yueyang.handler2"), aReturn(CENTRE)))
        .containsEntry("needsArbitration", true);
    assertThat(arbitrateReturn.doers(new Matter(CASE, 0)).groups())
        .containsExactly("310117-DBGZS.OFFICER");
    assertShows(arbitrateReturn, "district.officer");
    arbitrateReturn.complete(by("district.officer"), given(SAFETY));
    orders.assign(CASE);
    forget();

    assertThatThrownBy(() -> takeOrder.complete(by("yueyang.handler2"), aReturn(CENTRE)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("handling.transfer.settled");
    assertThat(orders.returns(CASE)).isEqualTo(2);
  }

  @Test
  void showsEveryFormItsFactsOnTheWayOfASuggestion() throws IOException {
    aDemand("MUNICIPAL", "deputy.d001");
    instructions.propose(CASE);
    instructDemand.complete(
        by("yueyang.officer"),
        new InstructDemand.Answers(
            "请代表提出。", null, null, List.of(), null, null, null, Route.MUNICIPAL));
    suggestions.open(CASE);
    assertShows(chooseCarrier, "district.officer");
    chooseCarrier.complete(by("district.officer"), new ChooseCarrier.Answers("deputy.m002"));
    assertShows(consentToCarry, "deputy.m002");
    consentToCarry.complete(
        by("deputy.m002"), new ConsentToCarry.Answers(null, ConsentToCarry.Decision.CONSENTED));
    assertShows(writeSuggestion, "deputy.m002");
    writeSuggestion.complete(
        by("deputy.m002"),
        new WriteSuggestion.Answers("标题", "事由", "理由", "建议", List.of("deputy.m001")));
    assertShows(checkSuggestion, "district.officer");
    checkSuggestion.complete(
        by("district.officer"),
        new CheckSuggestion.Answers(Set.of(), null, SuggestionVerdict.ADOPTED));
    assertShows(chooseUnit, "district.officer");
    chooseUnit.complete(
        by("district.officer"),
        new ChooseUnit.Answers(
            "请研究办理。", HandlingMode.LEAD, List.of("310117-LRJ"), null, "310117-JW"));
    forget();

    var order = orders.assign(CASE);
    assertThat(order.unit()).isEqualTo("310117-JW");
    assertThat(order.office()).isEqualTo("310117-DBGZS");
    assertThat(order.coUnits()).containsExactly("310117-LRJ");
  }

  private static Occasion by(String login) {
    return new Occasion(new Matter(CASE, 0), "task", login);
  }

  private static TakeOrder.Answers aReturn(String proposed) {
    return new TakeOrder.Answers(
        null, ReturnReason.NOT_OUR_DUTY, "不属于本单位职责。", proposed, TakeOrder.Decision.RETURNED);
  }

  private static AnotherUnit.Answers given(String unit) {
    return new AnotherUnit.Answers(unit, HandlingMode.SOLE, List.of(), "职责在你单位。");
  }

  /** The task gives a value for all that its form shows, and options for its selects. */
  private void assertShows(UserTask<?> task, String reader) throws IOException {
    forget();
    var form =
        task.element()
            .replace("Task_", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(ROOT);
    var fields =
        json.readTree(Files.newInputStream(Path.of("forms/handling", form + ".form")))
            .path("components");
    var wanted = new TreeSet<String>();
    for (var field : fields) {
      if (field.path("readonly").asBoolean()) {
        wanted.add(field.path("key").asText());
      }
      if (field.has("valuesKey")) {
        wanted.add(field.path("valuesKey").asText());
      }
    }
    var shown = task.facts(by(reader));
    assertThat(shown).as(form).containsKeys(wanted.toArray(String[]::new));
    assertThat(shown).as(form).doesNotContainValue(null).doesNotContainValue(List.of());
    assertThat(task.due(new Matter(CASE, 0))).as(form).isPresent();
    assertThat(task.doers(new Matter(CASE, 0))).as(form).isNotNull();
  }
}
